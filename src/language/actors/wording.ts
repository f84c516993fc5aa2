import {canBe} from '../../data/spelling.ts'
import {addTo} from '../addTo.ts'
import {fold} from '../fold.ts'
import {phraseAt, phrasesOf} from './phrases.ts'
import type {Tokens} from './tokens.ts'
import {noteLetters, noteWord} from './vocabulary.ts'

/**
 * Whether a small syllable, behind a word group of a name that has enough of them already, is no part of the name. Names are made of
 * few words, prose of many: what never stands in a name is the verb of the sentence, known or not.
 *
 *     Công ty Môi trường đô thị múc bùn …
 *                               ^^^ leaves      ("đô", "thị" do not)
 */
export function leavesName(tokens: Tokens, index: number): boolean {
  return !standsInNames(tokens, index) || phraseAt(LATE, tokens, index) !== null
}

/** Numbers do, and syllables with the right letters: "nhỏ và vừa", not "nhổ". Marks lost in a scan are forgiven. */
function standsInNames(tokens: Tokens, index: number): boolean {
  const {word, start, end} = tokens.token(index)
  const printed = tokens.text.slice(start, end)
  return SYLLABLES.get(word)?.some((right) => canBe(printed, right)) === true || NUMBER.test(word)
}

const NUMBER = /^\d{1,3}$/u

/** Verbs that may open a word group of a name ("Trung tâm Xử lý rác"), but hardly stand late in one. */
const LATE = phrasesOf<true>(
  'thu gom | vận động | tiếp nhận | sử dụng | tham gia | đánh giá | vận hành | xử lý | thi công'
    .split('|')
    .map((verb) => [verb.trim(), true] as const),
)

/** The small syllables of names of bodies. */
const SYLLABLES: ReadonlyMap<string, readonly string[]> = byFolded(
  `một hai ba bốn thành viên trách nhiệm hữu hạn cổ phần nhà nước tư nhân liên doanh liên kết hợp danh tập đoàn quốc tế đa ngành liên ngành liên huyện liên xã trung ương địa phương miền vùng khu vực cụm khối
  dự án chương trình mục tiêu quốc gia công trình đầu tư xây dựng hạ tầng cơ sở kỹ thuật kiến trúc quy hoạch đô thị nông thôn nhà ở đất đai quỹ tài chính ngân sách kế hoạch thuế hải quan kho bạc ngân hàng tín dụng bảo hiểm bảo lãnh tiết kiệm giá công sản tài sản đấu giá bán thương mại dịch vụ kinh doanh sản xuất xuất khẩu nhập khẩu nội ngoại thương thị trường chợ cảng cá biển cửa khẩu hàng hải hàng không đường bộ đường sắt đường thủy giao thông vận tải xe khách bến đăng kiểm sát hạch lái
  nông lâm ngư nghiệp thủy sản thủy lợi thủy văn thủy điện thủy nông khí tượng chăn nuôi thú y trồng trọt bảo vệ thực vật khuyến nông giống cây con kiểm lâm rừng phòng hộ đặc dụng bảo tồn thiên nhiên vườn hồ đập đê điều kênh mương tưới tiêu khai thác quản lý vận hành phòng chống thiên tai bão lũ lụt hạn hán tìm kiếm cứu nạn cứu hộ cháy chữa nổ dịch bệnh sốt rét lao phong da liễu mắt tâm thần nhi sản phụ khoa ngoại nội y học cổ truyền dược phẩm mỹ thực hóa chất kiểm nghiệm kiểm định kiểm soát kiểm dịch an toàn vệ sinh thực phẩm lao động tật tử sức khỏe sinh sản dân số gia đình trẻ em người cao tuổi khuyết nghèo có công dinh dưỡng điều trị cai nghiện ma túy mại dâm tội phạm tệ nạn xã hội
  giáo dục đào tạo dạy nghề nghiệp hướng thường xuyên mầm non mẫu giáo tiểu học trung học phổ thông chuyên nội trú bán trú dân tộc đại học cao đẳng chính trị hành chính công vụ việc làm cán bộ tổ chức bộ máy nội ngoại vụ thanh tra kiểm tra pháp chế tư pháp luật trợ giúp lý hộ tịch công chứng giám định thi hành án dân sự hình kinh tế tư vấn thiết kế khảo sát đo đạc bản đồ viễn thám địa chất khoáng sản môi trường tài nguyên nước sạch thoát cấp rác thải chất rắn nguy hại xử lý biến đổi khí hậu năng lượng điện lực hạt nhân dầu nhiên liệu than thép xi măng dệt may da giày gỗ cơ khí chế tạo lắp máy xây lắp đóng tàu ô tô
  công nghệ thông tin truyền thông viễn thông bưu chính tần số vô tuyến số hóa chuyển đổi dữ liệu mạng internet phần mềm điện tử tin học tích hợp ứng dụng nghiên cứu phát triển khoa học đổi mới sáng tạo sở hữu trí tuệ tiêu chuẩn đo lường chất lượng thống kê dự báo chiến lược chính sách văn hóa nghệ thuật thể dục thao du lịch di sản bảo tàng thư viện lịch sử điện ảnh chiếu phim biểu diễn phát hành sách thiết bị trường học truyền thanh truyền hình phát thanh báo chí xuất bản in ấn quảng cáo triển lãm hội chợ nhà hát kịch chèo cải lương xiếc múa rối ca nhạc
  quân sự quốc phòng biên phòng an ninh trật tự cảnh sát bảo vệ hậu cần tác chiến tham mưu vũ trang dự bị động viên tự vệ nghĩa vụ quân cựu chiến binh thanh niên xung phong phụ nữ nông dân công nhân công đoàn lao động hữu nghị chữ thập đỏ khuyến học văn nghệ sĩ luật gia nhà báo kiến trúc sư doanh nghiệp nhỏ và vừa trẻ hợp tác xã liên minh mặt trận tổ quốc tuyên giáo dân vận tôn giáo
  cải cách thủ tục hành chính một cửa tiếp công khiếu nại tố cáo tham nhũng lãng phí tiêu cực hội nhập quốc tế cạnh tranh bảo hộ người tiêu dùng xúc tiến hỗ trợ tái định cư bồi thường giải phóng mặt bằng phát triển quỹ đất đăng ký giao dịch chứng khoán bất động sản thông minh dân dụng công nghiệp chiếu sáng công viên cây xanh nghĩa trang tang lễ công ích vật tư tổng hợp chuyên ngành tuyển dụng sinh thẩm định giám sát đánh giá điều phối điều hành soạn thảo biên tập giúp việc công tác chỉ đạo phong trào toàn dân đoàn kết đời sống bình đẳng giới vì sự tiến bộ bầu cử thi đua khen thưởng lương tiền vàng bạc đá quý nước ngoài trong phục vụ tiếp thị
  tại các khu cụm tuyến cầu đường hầm nhà máy xí phân bón hạt tiêu cà phê cao su mía bông chè lương rau quả hoa cảnh sinh vật học hóa lý toán khí hơi gas ngập mặn triều trạm đội tổ nhóm lưu vực sông suối đảo bờ thềm lục quản trị dân sinh lũng cương kiểm toán nhân lực nguồn sự nghiệp đại diện phía bắc nam đông tây giữa thường trực cơ quan đơn vị tối cao nhân dân tỉnh huyện xã phường thành phố thị trấn quận hạng loại cấp số chống bạo lực lâm sàng cấp cứu hồi sức chấn thương chỉnh hình ung bướu tim mạch răng hàm mặt tai mũi họng huyết truyền máu pháp y da nhiễm khuẩn
  cộng đồng kết cấu bền vững rủi ro tác giả bức xạ ngoại hối dịch tễ vắc xin sinh phẩm chất độc mồ côi liệt sĩ buôn lậu tư tưởng sự kiện hành khách dự phòng chính quyền cha mẹ phản biện nhân văn lãnh thổ túc xá thầu người hòa nhập vật liệu`.split(
    /\s+/u,
  ),
)

function byFolded(syllables: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  noteLetters(syllables)
  for (const syllable of new Set(syllables)) {
    addTo(map, noteWord(fold(syllable), 0), syllable)
  }
  return map
}
