import type { GrantPlace } from '@ket-nap/domain/access/grants'
import type { Role } from '@ket-nap/domain/access/permissions'
import type { RequestableAct } from '@ket-nap/domain/candidates/acts'
import { candidates } from '@ket-nap/domain/candidates/contract'
import type { Person } from '@ket-nap/domain/candidates/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import { topPath } from '@ket-nap/domain/units/rules'
import { testApi } from '../../test/app.ts'
import type { TestApi, TestApiOptions } from '../../test/app.ts'
import { aSmallDistrict } from '../../test/district.ts'
import type { SmallDistrict } from '../../test/district.ts'
import { aGrant } from '../../test/factories.ts'
import { auditEvents } from '../audit/table.ts'
import { record, system } from '../audit/record.ts'
import type { Database } from '../platform/db/database.ts'
import { liveEvents } from '../platform/live/table.ts'
import { insertUnit } from '../units/insert.ts'
import { recordActIn } from './acts.ts'
import type { ActInput } from './acts.ts'
import { enterCandidate } from './entering.ts'

export interface District extends SmallDistrict {
  /** A chi bộ cơ sở right below the top. */
  readonly baseCell: string
  /** A cell below a section committee of the first commune. */
  readonly sectionCell: string
}

const withMoreCells = (db: Database, district: SmallDistrict): Promise<District> =>
  db.transaction(async (tx) => {
    const on = '2000-01-01'
    const top = { id: district.top, path: topPath(district.top) }
    const commune = { id: district.commune, path: `${top.path}${district.commune}/` }
    const baseCell = await insertUnit(tx, { kind: 'base_cell', name: 'Chi bộ cơ sở Thử', parent: top, on })
    const section = await insertUnit(tx, { kind: 'section_organisation', name: 'Đảng bộ bộ phận Thử', parent: commune, on })
    const sectionCell = await insertUnit(tx, { kind: 'cell', name: 'Chi bộ tổ Thử', parent: section, on })
    await record(tx, system, { type: 'set_up.done', subject: baseCell.id, data: { topUnit: 'Huyện ủy Thử', administrator: 'Người Thử' } })
    return { ...district, baseCell: baseCell.id, sectionCell: sectionCell.id }
  })

export type SignedInClient = Awaited<ReturnType<TestApi['as']>>

export interface House extends TestApi {
  readonly district: District
  readonly officer: (role: Role, place: GrantPlace | string, name?: string) => Promise<SignedInClient>
  /** Puts a person on the list of sources, without asking for duplicates. */
  readonly enter: (over?: Partial<Person> & { readonly unitId?: string; readonly on?: Day }) => Promise<string>
  /** Records acts one after the other, each with a paper and a reason. */
  readonly advance: (candidateId: string, ...steps: readonly (readonly [RequestableAct, Day])[]) => Promise<void>
}

const invented: Person = {
  fullName: 'Phạm Thị Mẫu', gender: 'female', bornOn: '1990-05-20', ethnicity: 'Kinh', religion: '', occupation: 'Giáo viên', workplace: '', residence: '',
}

export const anAct = (act: RequestableAct, happenedOn: Day, over: Partial<ActInput> = {}): ActInput => ({
  act,
  happenedOn,
  document: { number: '12-NQ/CB', issuedOn: happenedOn },
  note: '',
  reason: 'Theo biên bản',
  ...over,
})

/** The server with the small district and nobody in it; the day is 23/02/2023. */
export const aHouse = async (options: TestApiOptions = {}): Promise<House> => {
  const api = await testApi(options)
  const district = await withMoreCells(api.db, await aSmallDistrict(api.db))
  return {
    ...api,
    district,
    officer: (role, place, name = 'Người Thử') => api.as({ name, grants: [aGrant(role, place)] }),
    enter: ({ unitId = district.cell, on = '2021-01-10', ...over } = {}) =>
      api.db.transaction((tx) =>
        enterCandidate(tx, system, { unitId, person: { ...invented, ...over }, happenedOn: on, origin: null }, api.clock.today()),
      ),
    advance: async (candidateId, ...steps) => {
      for (const [act, day] of steps) {
        await api.db.transaction((tx) => recordActIn(tx, system, candidateId, anAct(act, day), api.clock.today()))
      }
    },
  }
}

type Step = readonly [RequestableAct, Day]

/** Acts of a plain way, to be given to `advance`, up to and including the last one named. */
export const wayTo = (last: RequestableAct): Step[] => plainWay.slice(0, plainWay.findIndex(([act]) => act === last) + 1)

const plainWay: readonly Step[] = [
  ['list_sympathiser', '2021-02-01'],
  ['complete_class', '2021-06-01'],
  ['apply', '2021-07-01'],
  ['start_declaration', '2021-07-15'],
  ['send_verification', '2021-08-02'],
  ['certify', '2021-12-01'],
  ['resolve_in_cell', '2022-12-12'],
  ['resolve_in_base', '2022-12-20'],
  ['submit_dossier', '2022-12-26'],
  ['refer_to_committee', '2023-01-16'],
  ['decide_admission', '2023-02-10'],
  ['receive_decision', '2023-02-13'],
  ['hold_ceremony', '2023-02-20'],
]

/** What is in the journal about a thing, in order. */
export const journalOf = async (db: Database, subject: string) => {
  const rows = await db.select().from(auditEvents).orderBy(auditEvents.seq)
  return rows
    .filter((row) => row.subject === subject)
    .map(({ type, actorName, data, unitPath }) => ({ type, actorName, unitPath, data: JSON.parse(data) as Record<string, unknown> }))
}

/** Topics and place of what was announced since a number. */
export const announcedAfter = async (db: Database, seq: number) => {
  const rows = await db.select().from(liveEvents).orderBy(liveEvents.seq)
  return rows.filter((row) => row.seq > seq).map(({ topics, unitIds, organisationId }) => ({ topics, unit: unitIds?.at(-1) ?? null, organisationId }))
}

export const lastAnnounced = async (db: Database): Promise<number> =>
  Math.max(0, ...(await db.select({ seq: liveEvents.seq }).from(liveEvents)).map(({ seq }) => seq))

/** Somebody's file as they see it. */
export const open = async (person: SignedInClient, id: string) => (await person.call(candidates.get, { params: { id } })).body
