/**
 * The PDF library calls `ArrayBuffer.prototype.transferToFixedLength`, which runtimes before 2024 (Node 20) do not have; without it
 * fonts fail silently, and the text set in them is missing.
 */
export function mendRuntime(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const moved = structuredClone(this, {transfer: [this]})
      if (length === moved.byteLength) return moved
      const fixed = new Uint8Array(length)
      fixed.set(new Uint8Array(moved, 0, Math.min(length, moved.byteLength)))
      return fixed.buffer
    },
  })
}
