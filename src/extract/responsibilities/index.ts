import {type Actor, type Home, writeOut} from '../../language/actors/index.ts'
import {type Deadline, findDeadlines, scheduledAt} from '../../language/deadlines.ts'
import {concat, type Flow, spanOf} from '../../model/flow.ts'
import {type Found, type How, type Traced, unwrap} from '../../model/found.ts'
import type {Clause, Tree} from '../../model/tree.ts'
import type {Responsibility, Task} from '../../notice.ts'
import {type Coordination, onlyHelps, readCoordinations} from './coordination.ts'
import {isBackground, isForward, isNamesOnly, onlyAnnounces} from './headings.ts'
import {closingOrders, openingOrders} from './loose.ts'
import {type Issuer, type Order, readOrders} from './order.ts'
import {readReports} from './reports.ts'
import {sentencesOf} from './sentences.ts'
import {predicateStart} from './subject.ts'

/** What the responsibilities need to know of the document. */
export interface Context {
  readonly home: Home
  /** ISO date of issue, which years left out are taken from. */
  readonly issuedDate: string | null
  readonly issuer: Issuer
}

/** An entry being collected: a body or bodies tasked in one clause. */
interface Entry {
  readonly clause: string | null
  readonly marker: Flow | null
  readonly flow: Flow
  readonly order: Order
  /** Those of the order. */
  readonly coordinations: readonly Coordination[]
  readonly actors: readonly Actor[]
  readonly role: 'lead' | 'coordinate'
  readonly lead: readonly Actor[]
  readonly shared: readonly Traced<string>[]
  readonly tasks: Traced<Task>[]
  /** The heading's order says no more than that items follow. */
  readonly announcing: boolean
  readonly form: Order['form']
}

interface Scope {
  readonly heading: Entry | null
  readonly background: boolean
}

/** Reads who must do what, with whom, by when (contract: "What is a responsibility"), in document order. */
export function readResponsibilities(tree: Tree, context: Context): Traced<Responsibility>[] {
  const entries: Entry[] = []
  let heading: Entry | null = null
  let lead: (() => Traced<Task>) | null = null
  for (const {flow, orders} of openingOrders(tree, context.issuer)) {
    for (const order of orders) {
      const entry = looseEntry(entries, flow, order, context)
      const own = (): Traced<Task> => taskOf(null, flow, order, context, entry)
      lead = entry.announcing && tree.outline.length > 0 ? own : null
      if (lead === null) entry.tasks.push(own())
      heading = entry
    }
  }
  for (const clause of tree.outline) readClause(clause, {heading, background: false}, entries, context)
  // a lead-in whose every item names its own body keeps its entry
  if (heading?.tasks.length === 0 && lead) heading.tasks.push(lead())
  for (const {flow, orders} of closingOrders(tree, context.issuer)) {
    for (const order of orders) {
      const entry = looseEntry(entries, flow, order, context)
      entry.tasks.push(taskOf(null, flow, order, context, entry))
    }
  }
  return entries.filter((entry) => entry.tasks.length > 0).map((entry) => written(entry, context))
}

/** The entry of an order outside every clause; bodies that have one already get no second. */
function looseEntry(entries: Entry[], flow: Flow, order: Order, context: Context): Entry {
  const entry = entryOf(null, flow, order, null, context)
  const before = entries.find((other) => other.clause === null && sameActors(other.actors, entry.actors))
  if (!before) entries.push(entry)
  return before ?? entry
}

function readClause(clause: Clause, scope: Scope, entries: Entry[], context: Context): void {
  const flow = concat(clause.paragraphs)
  const title = titleOf(clause)
  const background = isBackground(title) || (scope.background && !isForward(title))
  // a report of its own may end in an order, "Về kết quả giám sát: … Đề nghị UBND tỉnh khắc phục …"; below a title of the past "Giao X …" tells the past
  const orders =
    background && scope.background ? [] : ownOrders(clause, flow, context.issuer).filter(({form}) => !background || form === 'verb')
  if (background && orders.length === 0) {
    for (const child of clause.children) readClause(child, {heading: null, background}, entries, context)
    return
  }
  const opening = orders[0] && opensClause(clause, flow, orders[0]) ? orders[0] : null
  let heading = scope.heading
  const added: Entry[] = []
  const limit = orders[opening ? orders.length : 0]?.start ?? flow.text.length
  if (!opening && heading && hasOwnTask(clause, flow, limit)) heading.tasks.push(taskOf(clause, flow, whole(limit), context, heading))
  for (const order of orders) {
    const sameAsHeading = !opening && scope.heading && sameActors(order.actors, scope.heading.actors)
    const known = added.find((entry) => sameActors(entry.actors, order.actors)) ?? (sameAsHeading ? scope.heading : null)
    if (known) extendTask(known, clause, flow, order, context)
    else added.push(newEntry(clause, flow, order, context))
  }
  for (const entry of added) entries.push(entry) // one by one: a hostile clause may have more than a call takes
  if (opening && added[0] && clause.children.length > 0) heading = lastAnnouncing(added) ?? added[0]
  else if (!opening && added.length > 0 && clause.children.length > 0 && flow.text.endsWith(':')) heading = added.at(-1)!
  else if (heading && added.length === 0 && clause.children.length > 0) heading = withHelpers(heading, flow, context)
  for (const child of clause.children) readClause(child, {heading, background}, entries, context)
  for (const entry of added) settle(entry, clause, context)
}

/** "- Chủ trì, phối hợp với Y:" above further items: Y helps in each of them. */
function withHelpers(heading: Entry, flow: Flow, context: Context): Entry {
  if (!flow.text.endsWith(':')) return heading
  const coordinations = readCoordinations(flow, 0, flow.text.length)
  if (coordinations.length === 0 || !onlyAnnounces(flow, 0, flow.text.length, coordinations)) return heading
  const names = coordinations.flatMap(({actors}) => actors.map((actor) => nameOf(actor, flow, context)))
  return {...heading, shared: merged(heading.shared, names)}
}

/** The entry whose stretch ends in the colon that announces the items. */
const lastAnnouncing = (added: readonly Entry[]): Entry | undefined => (added[0]!.flow.text.endsWith(':') ? added.at(-1) : undefined)

/** A lead-in whose every item names its own body keeps its entry with the heading clause as its task; a mere topic does not. */
function settle(entry: Entry, clause: Clause, context: Context): void {
  if (entry.tasks.length > 0 || clause.children.length === 0 || entry.form === 'about' || entry.form === 'heading') return
  entry.tasks.push(taskOf(clause, entry.flow, whole(entry.flow.text.length), context, entry))
}

function newEntry(clause: Clause, flow: Flow, order: Order, context: Context): Entry {
  const entry = entryOf(clause, flow, order, clause, context)
  const items = clause.children.length > 0
  if (!(items && entry.announcing)) entry.tasks.push(taskOf(clause, flow, order, context, entry))
  return entry
}

function entryOf(clause: Clause | null, flow: Flow, order: Order, marked: Clause | null, context: Context): Entry {
  const coordinations = readCoordinations(flow, order.body, order.end)
  const items = marked !== null && marked.children.length > 0
  const announcing =
    (order.form === 'heading' || order.form === 'about' || items || flow.text.endsWith(':')) &&
    onlyAnnounces(flow, order.body, order.end, coordinations)
  const helps = order.form !== 'heading' && order.form !== 'about' && onlyHelps(flow, order.body, coordinations[0])
  const heads = announcing && (marked?.children.length ?? 0) > 0
  return {
    clause: clause?.id ?? null,
    marker: marked?.marker ?? null,
    flow,
    order,
    coordinations,
    actors: order.actors.map((actor) => writeOut(actor, context.home)),
    role: helps && !heads ? 'coordinate' : 'lead',
    lead: helps && !heads ? coordinations[0]!.actors : [],
    shared:
      heads || (marked?.children.length ?? 0) > 0
        ? coordinations.flatMap(({actors}) => actors.map((actor) => nameOf(actor, flow, context)))
        : [],
    tasks: [],
    announcing,
    form: order.form,
  }
}

/** A later sentence that tasks the same bodies again: what it adds belongs to their task in this clause. */
function extendTask(entry: Entry, clause: Clause, flow: Flow, order: Order, context: Context): void {
  const id = clause.id
  const i = entry.tasks.findIndex((task) => task.clause === id)
  const more = taskOf(clause, flow, order, context, entry)
  if (i < 0) {
    if (entry.clause !== id || clause.children.length === 0) entry.tasks.push(more)
    return
  }
  const task = entry.tasks[i]!
  entry.tasks[i] = {
    ...task,
    coordinators: merged(task.coordinators, more.coordinators),
    deadlines: [...task.deadlines, ...more.deadlines],
    reportTo: merged(task.reportTo, more.reportTo),
  }
}

/** The names of both, each once, in order. */
function merged(a: readonly Traced<string>[], b: readonly Traced<string>[]): readonly Traced<string>[] {
  if (a.length + b.length < 2) return b.length === 0 ? a : b
  const names = new Map<string, Traced<string>>()
  for (const name of [...a, ...b]) if (!names.has(unwrap(name))) names.set(unwrap(name), name)
  return [...names.values()]
}

/** Orders of the clause's own text; a title that is nothing but bodies heads what follows. */
function ownOrders(clause: Clause, flow: Flow, issuer: Issuer): Order[] {
  const first = clause.paragraphs[0]
  if (!first) return []
  return readOrders(flow, sentencesOf(clause.paragraphs), issuer).filter(
    (order) => order.form !== 'heading' || headsSomething(clause, flow, order),
  )
}

/** "X:" heads items or says what X does; "Trưởng đoàn: ông A", a bare name at the end of a sentence do neither. */
function headsSomething(clause: Clause, flow: Flow, order: Order): boolean {
  if (flow.text[order.body - 1] !== ':') return isTitleOrder(clause, order)
  const rest = flow.text.slice(order.body, order.body + 40).trimStart()
  if (rest === '' || clause.children.length > 0) return true
  if (/^\p{Ll}/u.test(rest)) return predicateStart(flow, order.body + 1, false) > 0
  return !/^(?:ông|bà|đồng chí|đ\/c|\d|họ và tên) ?/iu.test(rest)
}

const isTitleOrder = (clause: Clause, order: Order): boolean =>
  order.at <= 2 && order.body >= clause.paragraphs[0]!.text.length && (clause.titled || clause.children.length > 0)

/** The opening of a clause is its first main clause; a topic title before it ("Về …:", a title line) does not count. */
function opensClause(clause: Clause, flow: Flow, order: Order): boolean {
  if (!order.opens) return false
  const before = flow.text.slice(0, order.start)
  return before === '' || (clause.titled && order.start <= clause.paragraphs[0]!.text.length + 1) || /:\s*$/u.test(before)
}

function titleOf(clause: Clause): string {
  const first = clause.paragraphs[0]
  if (!first) return ''
  const colon = first.folded.indexOf(':')
  return first.folded.slice(0, colon > 0 && colon < 100 ? colon : 100)
}

/** Whether a clause below a heading says itself what is to be done: an item does, a topic title above further items does not. */
function hasOwnTask(clause: Clause, flow: Flow, limit: number): boolean {
  if (flow.text.slice(0, limit).trim() === '') return false
  if (clause.children.length === 0) {
    const first = Math.min(limit, clause.paragraphs[0]!.text.length)
    return !(isNamesOnly(flow, first) && onlyAnnounces(flow, first, limit, []))
  }
  return !clause.titled && !onlyAnnounces(flow, 0, limit, []) && !/^ve |:$/u.test(flow.folded.slice(0, limit).trim())
}

const sameActors = (a: readonly Actor[], b: readonly Actor[]): boolean =>
  a.length === b.length && a.every((actor) => b.some((other) => other.name === actor.name))

/** What a task is read from. `body`: where what the assignee is to do begins; what stands before it, "giao X", is not its doing. */
type Stretch = Pick<Order, 'start' | 'end' | 'body'>

const whole = (end: number): Stretch => ({start: 0, end, body: 0})

function taskOf(clause: Clause | null, flow: Flow, stretch: Stretch, context: Context, entry: Entry): Traced<Task> {
  const {start: from, end: to, body} = stretch
  const own = entry.role === 'coordinate' && entry.clause === (clause?.id ?? null)
  const coordinations = own ? [] : stretch === entry.order ? entry.coordinations : readCoordinations(flow, body, to)
  const names = coordinations.flatMap(({actors}) => actors.map((actor) => nameOf(actor, flow, context)))
  return {
    clause: clause?.id ?? null,
    text: found(flow.text.slice(from, to).trim(), flow, from, to, 'task-text'),
    coordinators: merged(entry.clause === (clause?.id ?? null) ? [] : entry.shared, names),
    deadlines: deadlinesOf(flow, from, to, context).map((deadline) => ({
      text: found(deadline.text, flow, deadline.start, deadline.end, 'deadline'),
      date: deadline.date === null ? null : found(deadline.date, flow, deadline.start, deadline.end, 'deadline-date', deadline.how),
      precision: deadline.precision,
    })),
    reportTo: readReports(flow, from, to).map((actor) => nameOf(actor, flow, context)),
  }
}

/** The day that a row of a schedule opens with is an end as much as those set in words. */
function deadlinesOf(flow: Flow, from: number, to: number, {issuedDate}: Context): readonly Deadline[] {
  const scheduled = scheduledAt(flow, from, issuedDate)
  const set = findDeadlines(flow, issuedDate, from, to)
  return scheduled === null ? set : [scheduled, ...set]
}

function nameOf(actor: Actor, flow: Flow, context: Context): Found<string> {
  const out = writeOut(actor, context.home)
  return {value: out.name, span: spanOf(flow, actor.start, actor.end), how: out.how, rule: 'actor-list'}
}

const found = (value: string, flow: Flow, from: number, to: number, rule: string, how: How = 'exact'): Found<string> => ({
  value,
  span: spanOf(flow, from, to),
  how,
  rule,
})

function written(entry: Entry, context: Context): Traced<Responsibility> {
  return {
    clause: entry.clause,
    marker: entry.marker ? found(entry.marker.text, entry.marker, 0, entry.marker.text.length, 'clause-marker') : null,
    assignees: entry.actors.map((actor) => nameOf(actor, entry.flow, context)),
    role: entry.role,
    lead: entry.lead.map((actor) => nameOf(actor, entry.flow, context)),
    tasks: entry.tasks,
  }
}
