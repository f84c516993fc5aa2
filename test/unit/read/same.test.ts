import {expect, test} from 'vitest'
import {readSource} from '../../../src/read/index.ts'
import {lineTexts} from './lines.ts'

const plain = `
ỦY BAN NHÂN DÂN
XÃ PHƯỚC MỸ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 07/TB-UBND
Phước Mỹ, ngày 03 tháng 4 năm 2024
THÔNG BÁO
Kết luận của Chủ tịch UBND xã Đoàn Thị Hải Âu về dọn vệ sinh chợ
1. Giao Ban Quản lý chợ:
a) Kẻ lại vạch các lối đi, xong trước ngày 20/4/2024;
- Lối phía đông làm trước,
phía tây làm sau.
2. Công an xã phối hợp.
Nơi nhận:
- Như trên;
- Đảng ủy - HĐND xã;
- Lưu: VT.
CHỦ TỊCH
Đoàn Thị Hải Âu
`
const markdown = `
| ỦY BAN NHÂN DÂN<br>**XÃ PHƯỚC MỸ** ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc  --------------- |
| --- | --- |
| Số: 07/TB-UBND | *Phước Mỹ, ngày 03 tháng 4 năm 2024 * |

# THÔNG BÁO

**Kết luận của Chủ tịch UBND xã Đoàn Thị Hải Âu về dọn vệ sinh chợ**

1\\. Giao **Ban Quản lý chợ**:

a) Kẻ lại vạch các lối đi, xong *trước ngày 20/4/2024*;

- Lối phía đông làm trước,
  phía tây làm sau.

2\\. [Công an xã](http://example.vn/ca) phối hợp.

| *Nơi nhận:* - Như trên; - Đảng ủy - HĐND xã; - Lưu: VT. | **CHỦ TỊCH**<br><br>**Đoàn Thị Hải Âu** |
| --- | --- |
`

test('a notice has the same lines as plain text and as Markdown', async () => {
  const lines = plain.trim().split('\n')
  expect(lineTexts(await readSource(plain, {file: 'a.txt'}))).toEqual(lines)
  expect(lineTexts(await readSource(markdown, {file: 'a.md'}))).toEqual(lines)
})
