/**
 * Whether an old compound file holds a newer one behind a password: Word wraps a protected DOCX into a compound file with a stream of
 * this name, in UTF-16, in its directory ([MS-OFFCRYPTO] 2.3.4.4).
 */
export function holdsEncrypted(bytes: Uint8Array): boolean {
  const first = NAME[0]!
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (NAME.every((byte, i) => bytes[at + i] === byte)) return true
  }
  return false
}

const NAME = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat()
