import {phraseAt, phrasesOf} from './phrases.ts'
import type {Tokens} from './tokens.ts'

/** Whether a function word that is in no name begins at the token. */
export const isStop = (tokens: Tokens, at: number): boolean => phraseAt(STOP_WORDS, tokens, at)?.value === true

const STOP_WORDS = phrasesOf<boolean>([
  ...['việc làm', 'sau đại học', 'trong nước', 'ngoài nước', 'từ thiện', 'cho vay', 'không gian', 'có công', 'trên biển', 'đó đây'].map(
    (phrase) => [phrase, false] as const,
  ),
  ...`để | về | theo | do | tại | với | cho | từ | đến | khi | nếu | thì | mà | là | của | cùng | nhằm | trong | trên | đối với | bởi | vì | như | những | này | đó | nêu | việc | ở | ngoài | sau | trước | ra | vào | qua | đã | sẽ | được | bị | có | không | rằng
  | hoặc | biết | liên quan | phương án | giải pháp | tiến độ | kết quả | nội dung | danh sách | một số | hướng xử lý | hướng giải quyết | khẩn | ngay | để | gồm | hay | giữa | nhưng | tuy | cũng | nơi | tức | thuộc | trực thuộc | trừ`
    .split('|')
    .map((word) => [word.trim(), true] as const),
])
