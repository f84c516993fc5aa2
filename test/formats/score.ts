import type {Notice} from '../../src/index.ts'

type Listed = (notice: Notice) => readonly string[]

const ids = (clauses: Notice['outline']): string[] => clauses.flatMap(({id, children}) => [id, ...ids(children)])
const tasksOf: (notice: Notice) => Notice['responsibilities'][number]['tasks'] = ({responsibilities}) =>
  responsibilities.flatMap(({tasks}) => tasks)
const known = (values: readonly (string | null)[]): string[] => values.filter((value) => value !== null)

/** What is compared of a record, each as a list of texts. */
const compared: Readonly<Record<string, Listed>> = {
  code: ({document}) => known([document.code]),
  issuedDate: ({document}) => known([document.issuedDate]),
  place: ({document}) => known([document.place]),
  organName: ({document}) => known([document.organName]),
  subject: ({document}) => known([document.subject]),
  clauses: ({outline}) => ids(outline),
  assignees: ({responsibilities}) => responsibilities.flatMap(({clause, assignees}) => assignees.map((each) => `${clause} ${each}`)),
  tasks: (notice) => tasksOf(notice).map(({clause, text}) => `${clause} ${text}`),
  coordinators: (notice) => tasksOf(notice).flatMap(({clause, coordinators}) => coordinators.map((each) => `${clause} ${each}`)),
  deadlines: (notice) => tasksOf(notice).flatMap(({clause, deadlines}) => deadlines.map(({date}) => `${clause} ${date}`)),
  recipients: ({recipients}) => recipients.map(({text}) => text),
  signature: ({signature}) => known([signature.position, signature.fullName]),
}

/** F1 of each field of a record against the right one; a field that both leave empty is not counted. */
export function scores(right: Notice, read: Notice): Record<string, number> {
  const rows = Object.entries(compared).map(([name, listed]) => [name, f1(listed(right), listed(read))] as const)
  return Object.fromEntries(rows.filter(([, score]) => !Number.isNaN(score)))
}

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** 2 × found / (right + read), each value found as often as it stands in both. */
function f1(right: readonly string[], read: readonly string[]): number {
  const left = [...right]
  const found = read.filter((value) => {
    const at = left.indexOf(value)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return (2 * found.length) / (right.length + read.length)
}
