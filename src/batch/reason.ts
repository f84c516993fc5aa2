/** Why the system refused, as one short phrase that reads the same in both languages: its own words without the path. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // EACCES: permission denied, open '/srv/tb.txt'
  // ^^^^^^^^^^^^^^^^^^^^^^^^^
  const comma = error.message.indexOf(', ')
  return comma < 0 ? error.message : error.message.slice(0, comma)
}
