import type {Traced} from '../../model/found.ts'
import type {Message} from '../../model/message.ts'
import type {Tree} from '../../model/tree.ts'
import type {DocumentBlock} from '../../notice.ts'
import {readIssued} from './date.ts'
import {readMarks} from './marks.ts'
import {readNumber} from './number.ts'
import {readOrgans} from './organ.ts'
import {readPlace} from './place.ts'
import {readSubject} from './subject.ts'
import {readType} from './type.ts'

/** Reads what the heading says of the document (Decree 30/2020, Article 8): each field has its own file here. */
export function readDocument(tree: Tree): {value: Traced<DocumentBlock>; messages: Message[]} {
  const number = readNumber(tree)
  const issued = readIssued(tree)
  const place = readPlace(tree)
  const organs = readOrgans(tree, number.codeNotation, place)
  const type = readType(tree, number.codeNotation)
  const subject = readSubject(tree)
  const {urgency, secrecy} = readMarks(tree)
  return {
    value: {
      typeName: type.typeName,
      typeCode: type.typeCode,
      subtype: type.subtype,
      code: number.code,
      codeNumber: number.codeNumber,
      codeNotation: number.codeNotation,
      issuedDate: issued.value,
      place,
      organName: organs.organName,
      parentOrganName: organs.parentOrganName,
      subject: subject.value,
      urgency,
      secrecy,
    },
    messages: [...number.messages, ...issued.messages, ...organs.messages, ...type.messages, ...subject.messages],
  }
}
