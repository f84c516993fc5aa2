/**
 * The record that one notice gives, schema 1.0: the only place that says which keys there are and what they mean. The JSON Schema
 * is written from here. What is unknown is null or an empty list; every key is always present. Field names follow the metadata of
 * electronic documents of Decree 30/2020/NĐ-CP (Annex VI) where that has a name.
 */
import * as z from 'zod'

const text = (meaning: string) => z.string().min(1).describe(meaning)
const maybe = (meaning: string) => z.string().min(1).nullable().describe(meaning)
const date = (meaning: string) => z.iso.date().nullable().describe(meaning)
const names = (meaning: string) => z.array(z.string().min(1)).describe(meaning)
const count = (meaning: string) => z.int().min(1).nullable().describe(meaning)

const source = z
  .strictObject({
    file: maybe('Base name of the file read; null for text or a pipe without a name.'),
    mediaType: text('IANA media type of the content as recognised, such as text/plain.'),
    encoding: maybe(
      'Encoding of the bytes as recognised: a WHATWG label such as utf-8, or viscii, tcvn3 or vni, which have none; null where the file holds no bytes of text (PDF, pictures).',
    ),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the bytes read, in lower-case hexadecimal.'),
  })
  .describe('The bytes the record was read from.')

const document = z
  .strictObject({
    typeName: maybe('Kind of document (tên loại), written as in Decree 30/2020 Annex III: Thông báo.'),
    typeCode: maybe('Abbreviation of the kind (Annex III): TB; null for an official letter (công văn), which has none.'),
    subtype: z
      .enum(['meeting-conclusion', 'other'])
      .describe('meeting-conclusion: reports what was concluded at a meeting (thông báo kết luận); other: any other document.'),
    code: maybe('Number and notation as one (số, ký hiệu), without spaces: 12/TB-UBND; null when either is unknown.'),
    codeNumber: maybe('CodeNumber: the serial (số), a string so that "05" stays "05"; null when blank or illegible.'),
    codeNotation: maybe('CodeNotation (ký hiệu): all behind the first parting mark of the code, such as TB-UBND or 2007/QĐ-TTg.'),
    issuedDate: date('IssuedDate: the date of issue (thời gian ban hành), YYYY-MM-DD; null when blank or illegible.'),
    place: maybe('Place of issue (địa danh), as printed before the date.'),
    organName: maybe('OrganName: the issuing body (cơ quan ban hành), its name written out.'),
    parentOrganName: maybe('The body directly above (cơ quan chủ quản), from the upper line of the heading; null when there is none.'),
    subject: maybe('Subject: the summary of the content (trích yếu), as printed.'),
    urgency: z
      .enum(['khan', 'thuong-khan', 'hoa-toc'])
      .nullable()
      .describe('Mark of urgency (mức độ khẩn): khẩn, thượng khẩn or hỏa tốc; null when unmarked.'),
    secrecy: z
      .enum(['mat', 'toi-mat', 'tuyet-mat'])
      .nullable()
      .describe('Mark of secrecy (độ mật): mật, tối mật or tuyệt mật; null when unmarked.'),
  })
  .describe('What the heading says of the document (Decree 30/2020, Article 8 and Annex I).')

const person = z.strictObject({
  name: text('Full name, without honorific.'),
  kind: z.literal('person').describe('A person named.'),
  position: maybe('Position (chức vụ), as printed.'),
  organName: maybe('The body the person represents.'),
})
const body = z.strictObject({
  name: text('Name of the body, written out, or of the group, as printed.'),
  kind: z.enum(['body', 'group']).describe('body: a body named (cơ quan); group: an open group, such as all members of a committee.'),
})
const attendee = z.discriminatedUnion('kind', [person, body]).describe('One who took part in the meeting (thành phần tham dự).')

const chair = z
  .strictObject({
    fullName: maybe('Full name of who presided, without honorific.'),
    position: maybe('Position of who presided, as printed.'),
  })
  .describe('Who presided (người chủ trì).')

const meeting = z
  .strictObject({
    name: maybe('The meeting as the document names it (cuộc họp, hội nghị, buổi làm việc), as printed.'),
    dates: z.array(z.iso.date()).describe('Days of the meeting, YYYY-MM-DD, in order.'),
    venue: maybe('Where it was held (địa điểm), as printed.'),
    chair: chair.nullable().describe('Who presided (người chủ trì); null when not said.'),
    attendees: z.array(attendee).describe('Everyone said to have taken part, the chair not repeated.'),
  })
  .describe('The meeting reported.')

const clause = z
  .strictObject({
    id: text('Path of markers joined by dots: 2.a.-3 is the third dash item of point a of clause 2; unique within the record.'),
    marker: maybe('The marker as printed: "1.", "a)", "-"; null for a clause without one.'),
    heading: maybe('A title standing on the own line of the clause, as printed.'),
    text: maybe('The text of the clause itself, without its children and heading; null when a heading is all it has.'),
    get children() {
      return z.array(clause).describe('The clauses under this one, in document order.')
    },
  })
  .describe('One clause (mục, khoản, điểm or dash item) of the body.')
  .meta({id: 'clause'})

const deadline = z
  .strictObject({
    text: text('The words that set the end, as printed.'),
    date: date('The last day allowed (thời hạn), YYYY-MM-DD; null when the words give no date.'),
    precision: z
      .enum(['day', 'month', 'quarter', 'year', 'none'])
      .describe('How exactly the words name the end; the date is the last day of that span. none: no date.'),
  })
  .describe('An explicit end in time.')

const task = z
  .strictObject({
    clause: maybe('Id of the clause that says what is to be done; null for a paragraph outside every clause.'),
    text: text('What is to be done, as printed.'),
    coordinators: names('Bodies the work is to be done together with (phối hợp), written out.'),
    deadlines: z.array(deadline).describe('Ends set for this task, in order.'),
    reportTo: names('Whom the body reports or submits to (báo cáo, trình), written out.'),
  })
  .describe('One thing to be done (nhiệm vụ).')

const responsibility = z
  .strictObject({
    clause: maybe('Id of the clause that names the bodies; null for a paragraph outside every clause.'),
    marker: maybe('Marker of that clause, as printed.'),
    assignees: names('The bodies, persons or groups told to act together (cơ quan thực hiện), written out.').min(1),
    role: z
      .enum(['lead', 'coordinate'])
      .describe('lead: they do it or preside over it (chủ trì); coordinate: they help those in `lead` (phối hợp).'),
    lead: names('Whom they help, when the role is coordinate; otherwise empty.'),
    tasks: z.array(task).min(1).describe('What they are to do, in document order.'),
  })
  .describe('Who must do what (trách nhiệm): one entry for each clause and set of bodies tasked together.')

const citation = z
  .strictObject({
    code: maybe('Number and notation of the instrument (số, ký hiệu), as cited.'),
    typeName: maybe('Kind of the instrument, such as Quyết định.'),
    issuedDate: date('Date of the instrument, YYYY-MM-DD.'),
    organName: maybe('Who issued the instrument.'),
  })
  .describe('An instrument that the text cites (văn bản được viện dẫn).')

const recipient = z
  .strictObject({
    text: text('The entry as printed, without its dash and closing mark.'),
    archive: z.boolean().describe('Whether it is the archive line (Lưu).'),
  })
  .describe('One entry of the list of recipients.')

const authority = z
  .strictObject({
    code: z
      .enum(['TM', 'KT', 'TL', 'TUQ', 'Q'])
      .describe('TM on behalf of, KT for the head, TL by order of, TUQ authorised by, Q acting as.'),
    office: text('The office or body signed for, as printed.'),
  })
  .describe('One line of signing authority (quyền hạn ký; Decree 30/2020, Article 13).')

const signature = z
  .strictObject({
    authority: z.array(authority).describe('The lines of authority above the position, in order.'),
    position: maybe("Position: the signer's own position (chức vụ), as printed."),
    fullName: maybe('FullName of the signer (họ và tên).'),
  })
  .describe('Who signed (chữ ký); position and name are null and authority empty where the document shows none.')

const annex = z
  .strictObject({
    label: maybe('The heading of the annex (phụ lục), as printed.'),
    title: maybe('Its title, as printed.'),
    text: names('Its paragraphs that stand in no clause, as printed.'),
    outline: z.array(clause).describe('Its clauses; their ids begin with pl-1, pl-2 and so on.'),
  })
  .describe('One annex.')

const diagnostic = z
  .strictObject({
    code: text('Stable name of what was noticed.'),
    severity: z
      .enum(['error', 'warning', 'info'])
      .describe('error: no usable record; warning: a value is missing or doubtful; info: an oddity of form, nothing lost.'),
    line: count('1-based line of the source; null when it concerns the whole document.'),
    column: count('1-based column, in characters; null when it concerns the whole document.'),
    args: z.record(z.string(), z.string()).describe('Values for the placeholders of the message.'),
  })
  .describe('Something a reader should know about the document.')

const place = z
  .strictObject({
    line: count('1-based line of the source; null for what is printed nowhere.'),
    column: count('1-based column, in characters; null for what is printed nowhere.'),
    start: z.int().min(0).nullable().describe('UTF-16 offset into the decoded NFC text where the printed form begins.'),
    end: z.int().min(0).nullable().describe('UTF-16 offset behind its last unit.'),
    how: z.enum(['exact', 'repaired', 'expanded', 'implied']).describe('How the value was obtained from the printed form.'),
    rule: text('Stable name of the rule that read it.'),
  })
  .describe('Where a value stands in the source, and how it was obtained.')

export const notice = z
  .strictObject({
    schemaVersion: z.literal('1.0').describe('Version of this schema.'),
    source,
    document,
    meeting: meeting.nullable().describe('The meeting reported; null when the document reports none.'),
    opening: names('Paragraphs before the first clause (căn cứ, mở đầu), as printed; the whole body of a document without clauses.'),
    outline: z.array(clause).describe('The whole body (nội dung) as nested clauses, in document order.'),
    closing: names('Paragraphs behind the last clause that belong to none (kết thúc văn bản), as printed.'),
    responsibilities: z.array(responsibility).describe('Who must do what, in document order.'),
    citations: z.array(citation).describe('Instruments cited, once each, in order.'),
    recipients: z.array(recipient).describe('List of recipients (nơi nhận), one entry an item.'),
    signature,
    annexes: z.array(annex).describe('Annexes (phụ lục), in order.'),
    diagnostics: z.array(diagnostic).describe('What was noticed on reading, in order of the source.'),
    provenance: z.record(z.string(), place).optional().describe('On request: JSON Pointer of a value (RFC 6901) to its place.'),
  })
  .describe('A Vietnamese administrative notice (thông báo) as data.')

export type Notice = z.infer<typeof notice>
export type DocumentBlock = z.infer<typeof document>
export type Meeting = z.infer<typeof meeting>
export type Attendee = z.infer<typeof attendee>
export type ClauseRecord = z.infer<typeof clause>
export type Responsibility = z.infer<typeof responsibility>
export type Task = z.infer<typeof task>
export type Deadline = z.infer<typeof deadline>
export type Citation = z.infer<typeof citation>
export type Recipient = z.infer<typeof recipient>
export type Signature = z.infer<typeof signature>
export type Annex = z.infer<typeof annex>
export type Diagnostic = z.infer<typeof diagnostic>
export type Place = z.infer<typeof place>
