import {concat, type Flow, spanOf} from '../model/flow.ts'
import type {Found, How, Traced} from '../model/found.ts'
import type {Clause, Tree} from '../model/tree.ts'
import type {Annex, ClauseRecord} from '../notice.ts'

/** The body as nested clauses (Decree 30/2020, Annex I, II.6): Phần, Chương, Mục, Điều, khoản, điểm, dashes. */
export const readClauses = (clauses: readonly Clause[]): Traced<ClauseRecord>[] => clauses.map(readClause)

function readClause(clause: Clause): Traced<ClauseRecord> {
  const [title, ...rest] = clause.paragraphs
  const text = concat(clause.titled ? rest : clause.paragraphs)
  return {
    id: clause.id,
    marker: printed(clause.marker, 'clause-marker', clause.repaired ? 'repaired' : 'exact'),
    heading: clause.titled && title ? printed(title, 'clause-heading') : null,
    text: text.text === '' ? null : printed(text, 'clause-text'),
    children: clause.children.map(readClause),
  }
}

/** Annexes (phụ lục) with their own outlines; ids begin with `pl-1.`. */
export const readAnnexes = (tree: Tree): Traced<Annex>[] =>
  tree.annexes.map((annex) => ({
    label: printed(annex.label, 'annex-label'),
    title: annex.title ? printed(annex.title, 'annex-title') : null,
    text: annex.paragraphs.map((paragraph) => printed(paragraph, 'annex-text')),
    outline: annex.outline.map(readClause),
  }))

/** Paragraphs of the body that stand in no clause, as printed. */
export const readParagraphs = (flows: readonly Flow[], rule: string): Found<string>[] => flows.map((flow) => printed(flow, rule))

const printed = (flow: Flow, rule: string, how: How = 'exact'): Found<string> => ({value: flow.text, span: spanOf(flow), how, rule})
