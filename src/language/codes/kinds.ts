/**
 * Kinds of document as they are named before a number, folded, and the name to report; null where the word names no kind.
 * Sources: Law on Promulgation of Legal Documents; Decree 30/2020/NĐ-CP, article 7 and Annex III.
 */
export const kinds = {
  'nghi dinh': 'Nghị định',
  'nghi quyet lien tich': 'Nghị quyết liên tịch',
  'nghi quyet': 'Nghị quyết',
  'quyet dinh': 'Quyết định',
  'chi thi': 'Chỉ thị',
  'thong bao ket luan': 'Thông báo',
  'thong bao': 'Thông báo',
  'ket luan': 'Kết luận',
  'cong van': 'Công văn',
  'cong dien': 'Công điện',
  'to trinh': 'Tờ trình',
  'ke hoach': 'Kế hoạch',
  'bao cao': 'Báo cáo',
  'huong dan': 'Hướng dẫn',
  'thong tu lien tich': 'Thông tư liên tịch',
  'thong tu': 'Thông tư',
  'thong tri': 'Thông tri',
  'bo luat': 'Bộ luật',
  luat: 'Luật',
  'phap lenh': 'Pháp lệnh',
  'sac lenh': 'Sắc lệnh',
  lenh: 'Lệnh',
  'quy dinh': 'Quy định',
  'quy che': 'Quy chế',
  'chuong trinh': 'Chương trình',
  'phuong an': 'Phương án',
  'de an': 'Đề án',
  'bien ban': 'Biên bản',
  'giay moi': 'Giấy mời',
  'phieu chuyen': 'Phiếu chuyển',
  'giay phep': 'Giấy phép',
  'van ban hop nhat': 'Văn bản hợp nhất',
  'van ban': null,
} as const satisfies Readonly<Record<string, string | null>>

export type Kind = (typeof kinds)[keyof typeof kinds]

/** Things that bear numbers like codes and are no instruments: forms, contracts, invoices, land plots. */
export const strangers = [
  'mau',
  'bieu',
  'bieu mau',
  'mau bieu',
  'phu luc',
  'to khai',
  'hop dong',
  'hoa don',
  'tai khoan',
  'dien thoai',
  'giay chung nhan',
  'thua',
  'thua dat',
  'to ban do',
  'nha',
  'ky hieu',
  'quoc lo',
  'tinh lo',
  'bien',
] as const
