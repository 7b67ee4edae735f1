import { z } from 'zod'
import type { Permission } from '../access/permissions.ts'
import type { Stage } from './stages.ts'

/** Whose act it is; the permission that goes with each is in `permissionOfDesk`. */
export type Desk = 'cell' | 'base' | 'office' | 'committee'

export const permissionOfDesk = {
  cell: 'candidates.act_as_cell',
  base: 'candidates.act_as_base',
  office: 'candidates.act_as_office',
  committee: 'candidates.decide',
} as const satisfies Record<Desk, Permission>

export interface ActDefinition {
  /** Row of the table of stages, rules.md 2.1. */
  readonly row: string
  readonly desk: Desk
  readonly from: readonly Stage[]
  /** The stage it lifts the person to; null where only the record grows. An act never lowers the stage. */
  readonly to: Stage | null
  /** The form that records it, where there is one (rules.md 5.1). */
  readonly form: string | null
  /** Whether the act is not complete without number and date of a paper. */
  readonly document: 'required' | 'optional' | 'none'
}

const act = (
  row: string,
  desk: Desk,
  from: readonly Stage[],
  to: Stage | null,
  form: string | null,
  document: ActDefinition['document'],
): ActDefinition => ({ row, desk, from, to, form, document })

/** The acts that carry a person forward, one for each row of rules.md 2.1. */
export const forwardActs = {
  list_sympathiser: act('1', 'cell', ['source'], 'sympathiser', null, 'required'),
  complete_class: act('2', 'cell', ['sympathiser'], 'class_completed', 'CN-NTVĐ', 'required'),
  apply: act('3', 'cell', ['class_completed'], 'applied', '1-KNĐ', 'none'),
  start_declaration: act('4', 'cell', ['applied'], 'declaring', '2-KNĐ', 'none'),
  send_verification: act('5', 'base', ['declaring'], 'verifying', null, 'required'),
  record_verification_reply: act('6', 'base', ['verifying'], null, null, 'optional'),
  collect_opinions: act('7', 'cell', ['declaring', 'verifying', 'certified'], null, '5-KNĐ', 'optional'),
  introduce: act('8', 'cell', ['declaring', 'verifying', 'certified'], null, '3-KNĐ', 'optional'),
  remark_by_cell: act('9a', 'cell', ['verifying'], null, '2-KNĐ', 'none'),
  // May come after the cell's resolution, at the latest with the base committee's (rules.md 2.1 row 9b, G13).
  certify: act('9b', 'base', ['verifying', 'cell_resolved', 'section_appraised'], 'certified', '2-KNĐ', 'none'),
  resolve_in_cell: act('10', 'cell', ['certified', 'verifying'], 'cell_resolved', '6-KNĐ', 'required'),
  appraise_in_section: act('11', 'base', ['cell_resolved'], 'section_appraised', '7-KNĐ', 'required'),
  resolve_in_base: act('12', 'base', ['cell_resolved', 'section_appraised'], 'base_resolved', '8-KNĐ', 'required'),
  submit_dossier: act('13', 'base', ['base_resolved', 'cell_resolved'], 'appraising', null, 'optional'),
  refer_to_committee: act('13', 'office', ['appraising'], 'awaiting_decision', null, 'optional'),
  decide_admission: act('14', 'committee', ['awaiting_decision'], 'decided', '9-KNĐ', 'required'),
  receive_decision: act('15', 'cell', ['decided'], null, null, 'none'),
  hold_ceremony: act('15', 'cell', ['decided'], 'probationary', null, 'none'),
  file_member_records: act('16', 'cell', ['probationary'], null, null, 'none'),
  complete_member_class: act('17', 'cell', ['probationary'], null, 'CN-ĐVM', 'optional'),
  open_recognition: act('18', 'cell', ['probationary'], 'under_recognition', '10-KNĐ', 'none'),
  resolve_recognition_in_cell: act('19', 'cell', ['under_recognition'], null, '13-KNĐ', 'required'),
  resolve_recognition_in_base: act('20', 'base', ['under_recognition'], null, '15-KNĐ', 'required'),
  recognise: act('21', 'committee', ['under_recognition'], 'official', '16-KNĐ', 'required'),
} as const satisfies Record<string, ActDefinition>

export type ForwardAct = keyof typeof forwardActs
export const forwardActNames = Object.keys(forwardActs) as ForwardAct[]

/** Ways back; all need a reason. */
export const backActs = ['return_dossier', 'step_back', 'annul_last'] as const
/** Made by the system when a person is entered, or when units are reorganised. */
export const systemActs = ['enter', 'change_unit'] as const

export const actNames = [...systemActs, ...forwardActNames, ...backActs] as const
export type ActName = (typeof systemActs)[number] | ForwardAct | (typeof backActs)[number]
export const ActName = z.enum(actNames)

/** What a person may ask for by name; the system's own acts are not among them. */
export const RequestableAct = z.enum([...forwardActNames, ...backActs])
export type RequestableAct = ForwardAct | (typeof backActs)[number]

export const isForwardAct = (name: ActName): name is ForwardAct => name in forwardActs

/** The desk that made somebody reach a stage: it is also the one that may step back from it. */
export const deskThatReached = (stage: Stage): Desk => {
  const name = forwardActNames.find((candidate) => forwardActs[candidate].to === stage)
  return name === undefined ? 'cell' : forwardActs[name].desk
}
