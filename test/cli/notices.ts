/** Composed notices for the tests of the command line. */

/** A whole notice with a number and a date. */
export const whole = `ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
   XÃ HÒA TIẾN                          Độc lập - Tự do - Hạnh phúc

Số: 07/TB-UBND                      Hòa Tiến, ngày 12 tháng 6 năm 2023

                        THÔNG BÁO
     Kết luận của Chủ tịch UBND xã Lê Văn Tám tại cuộc họp
               về vệ sinh môi trường nông thôn

Ngày 09/6/2023, Chủ tịch UBND xã Lê Văn Tám chủ trì cuộc họp về vệ sinh môi
trường nông thôn. Sau khi nghe các thôn trình bày, Chủ tịch UBND xã kết luận:

1. Công chức địa chính có trách nhiệm lập danh sách các điểm tập kết rác trước ngày 30/6/2023.

2. Giao Đoàn Thanh niên xã chủ trì, phối hợp với Hội Phụ nữ xã tổ chức ngày chủ nhật xanh.

Nơi nhận:                                        CHỦ TỊCH
- Các thôn;
- Lưu: VT.
                                                Lê Văn Tám
`

/** The same with the number left blank: a warning. */
export const unnumbered = whole.replace('Số: 07/TB-UBND', 'Số:      /TB-UBND')

/** No administrative document. */
export const recipe =
  'Phở bò\n\nNinh xương trong sáu giờ, thả quế và hồi, hớt bọt cho nước trong.\nChần bánh, xếp thịt, chan nước dùng thật sôi.\n'
