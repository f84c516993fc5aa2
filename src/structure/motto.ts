import type {Flow} from '../model/flow.ts'

/**
 * Where the national title and motto (quốc hiệu, tiêu ngữ; Decree 30/2020, Annex I, II.1) or the Party's title begin in a line, or -1.
 * Recognised although damaged: "CONG HÒA XA HOI CHỦ NGHĨA", "CỘNG HÕA", "XÃ HỘICHỦ".
 */
export const mottoAt = (flow: Flow): number => (flow.text.length < 200 ? flow.folded.search(MOTTO) : -1)

const MOTTO =
  /c[o0]ng ?h[o0]a ?x[a-z] ?h[o0][il1] ?ch|x[a-z] ?h[o0][il1] ?chu ?ngh|d[o0]c ?l[a-z]p ?[-.]? ?tu ?d[o0]|dang ?c[o0]ng ?san ?v[il1]/u
