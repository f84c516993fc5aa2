/** The checksum that a zip archive keeps of each part (CRC-32, polynomial 0xEDB88320). */
export function crc32(bytes: Uint8Array): number {
  let sum = ~0
  for (let i = 0; i < bytes.length; i++) sum = TABLE[(sum ^ bytes[i]!) & 0xff]! ^ (sum >>> 8)
  return ~sum >>> 0
}

const TABLE = Int32Array.from({length: 256}, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  return sum
})
