import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { RequestableAct } from '@ket-nap/domain/candidates/acts'
import { candidates as contract } from '@ket-nap/domain/candidates/contract'
import type { Day } from '@ket-nap/domain/shared/day'
import { aHouse, anAct, announcedAfter, journalOf, lastAnnounced, open, wayTo } from './test-house.ts'
import type { House, SignedInClient } from './test-house.ts'
import type { ActInput } from './acts.ts'
import { candidates, stageSpans } from './table.ts'

const ask = async (person: SignedInClient, id: string, version: number, act: RequestableAct, on: Day, over: Partial<ActInput> = {}) => {
  const { toStage, ...input } = anAct(act, on, over)
  return person.call(contract.record, { params: { id }, body: { ...input, version, ...(toStage && { toStage }) } })
}

const at = async (house: House, last?: RequestableAct, unitId?: string) => {
  const id = await house.enter(unitId === undefined ? {} : { unitId })
  const steps = last === undefined ? [] : wayTo(last)
  await house.advance(id, ...steps)
  return { id, version: steps.length + 1 }
}

describe('an act', () => {
  test('lifts the person to its stage, and is in the file with its two times, its paper and who recorded it', async () => {
    const house = await aHouse()
    const cell = await house.officer('cell_officer', house.district.cell, 'Lê Văn Thử')
    const { id, version } = await at(house)
    const { body } = await ask(cell, id, version, 'list_sympathiser', '2021-02-01', { document: { number: '05-NQ/CB', issuedOn: '2021-02-02', signer: 'Nguyễn Văn Thử' }, note: 'ghi chú' })
    expect(body).toMatchObject({ stage: 'sympathiser', stageSince: '2021-02-01', version: 2 })
    expect(body.acts.at(-1)).toMatchObject({
      seq: 2, name: 'list_sympathiser', happenedOn: '2021-02-01', recordedAt: house.clock.now(), recordedBy: 'Lê Văn Thử',
      document: { number: '05-NQ/CB', issuedOn: '2021-02-02', signer: 'Nguyễn Văn Thử' }, note: 'ghi chú', ruleSetId: 'RS2016', annulled: false, warnings: [],
    })
  })

  test('keeps row and spans equal to the fold', async () => {
    const house = await aHouse()
    const { id } = await at(house, 'apply')
    const [row] = await house.db.select().from(candidates).where(eq(candidates.id, id))
    const spans = await house.db.select().from(stageSpans).where(eq(stageSpans.candidateId, id)).orderBy(stageSpans.ordinal)
    expect(row).toMatchObject({ stage: 'applied', stageSince: '2021-07-01', enteredOn: '2021-01-10', version: 4 })
    expect(spans.map(({ stage, from, until }) => `${stage} ${from} ${until}`)).toEqual([
      'source 2021-01-10 2021-02-01',
      'sympathiser 2021-02-01 2021-06-01',
      'class_completed 2021-06-01 2021-07-01',
      'applied 2021-07-01 null',
    ])
  })

  test('is on record with stage before and after, and is announced where the cell is', async () => {
    const house = await aHouse()
    const cell = await house.officer('cell_officer', house.district.cell, 'Lê Văn Thử')
    const { id, version } = await at(house)
    const before = await lastAnnounced(house.db)
    const { body } = await ask(cell, id, version, 'list_sympathiser', '2021-02-01')
    const { district } = house
    expect((await journalOf(house.db, id)).at(-1)).toEqual({
      type: 'candidates.acted',
      actorName: 'Lê Văn Thử',
      unitPath: `/${district.top}/${district.commune}/${district.cell}/`,
      data: {
        actId: body.acts.at(-1)?.id, act: 'list_sympathiser', on: '2021-02-01', stage: { from: 'source', to: 'sympathiser' },
        document: { number: '12-NQ/CB', issuedOn: '2021-02-01' }, reason: 'Theo biên bản', annuls: null,
      },
    })
    expect(await announcedAfter(house.db, before)).toEqual([{ topics: ['candidates', 'board'], unit: district.cell, organisationId: null }])
  })

  test('against a rule is refused with the article and with what is allowed instead, and nothing is written', async () => {
    const house = await aHouse()
    const cell = await house.officer('cell_officer', house.district.cell)
    const { id, version } = await at(house)
    const { problem } = await ask(cell, id, version, 'hold_ceremony', '2021-02-01')
    expect(problem).toMatchObject({ status: 409, code: 'candidates.act_not_allowed', because: [{ code: 'candidates.stage_order', article: 'Trình tự các bước' }] })
    expect(problem.detail).toEqual({ allowed: ['list_sympathiser'] })
    expect(await open(cell, id)).toMatchObject({ stage: 'source', version: 1 })
  })

  test.each([
    { name: 'a way back', last: 'submit_dossier', act: 'return_dossier', on: '2023-01-09', code: 'candidates.way_back' },
    { name: 'an act that is late', last: 'refer_to_committee', act: 'decide_admission', on: '2023-03-15', code: 'candidates.decision_late' },
  ] as const)('$name needs a reason, and is recorded with one', async ({ last, act, on, code }) => {
    const house = await aHouse({ now: '2023-04-01T02:00:00.000Z' })
    const office = await house.officer('office', house.district.top)
    const { id, version } = await at(house, last)
    const { problem } = await ask(office, id, version, act, on, { reason: '  ' })
    expect(problem).toMatchObject({ status: 422, code: 'candidates.reason_needed', because: [{ code }] })
    expect((await ask(office, id, version, act, on, { reason: 'Chờ kết luận' })).body.acts.at(-1)).toMatchObject({ name: act, reason: 'Chờ kết luận' })
  })

  test('passed over a warning keeps the warning', async () => {
    const house = await aHouse({ now: '2023-04-01T02:00:00.000Z' })
    const office = await house.officer('office', house.district.top)
    const { id, version } = await at(house, 'refer_to_committee')
    const { body } = await ask(office, id, version, 'decide_admission', '2023-03-15')
    expect(body.acts.at(-1)?.warnings).toMatchObject([{ code: 'candidates.decision_late', detail: { start: '2022-12-12' } }])
  })

  test.each([
    { name: 'without the paper it is made by', over: { document: null }, path: 'document', code: 'required' },
    { name: 'with a paper of tomorrow', over: { document: { number: '1', issuedOn: '2023-02-24' } }, path: 'document.issuedOn', code: 'in_future' },
    { name: 'with a stage, which only a step back has', over: { toStage: 'source' }, path: 'toStage', code: 'unrecognized' },
  ] as const)('$name names the field', async ({ over, path, code }) => {
    const house = await aHouse()
    const cell = await house.officer('cell_officer', house.district.cell)
    const { id, version } = await at(house)
    const { problem } = await ask(cell, id, version, 'list_sympathiser', '2021-02-01', over)
    expect(problem).toMatchObject({ status: 400, code: 'request.invalid', fields: [{ path, code }] })
  })

  test('of a day before any rules we know names the field', async () => {
    const house = await aHouse()
    const cell = await house.officer('cell_officer', house.district.cell)
    const { id, version } = await at(house)
    const { problem } = await ask(cell, id, version, 'list_sympathiser', '2016-07-24')
    expect(problem).toMatchObject({ code: 'request.invalid', fields: [{ path: 'happenedOn', code: 'before_known_rules' }] })
  })

  test('sent twice with one key is recorded once', async () => {
    const house = await aHouse()
    const cell = await house.officer('cell_officer', house.district.cell)
    const { id, version } = await at(house)
    const body = { ...anAct('list_sympathiser', '2021-02-01'), version }
    const { toStage: _toStage, ...sent } = body
    const call = () => cell.call(contract.record, { params: { id }, body: sent }, { 'idempotency-key': 'một' })
    const first = await call()
    expect((await call()).body).toEqual(first.body)
    expect((await open(cell, id)).acts).toHaveLength(2)
  })
})

describe('two officers on one version', () => {
  test('one act is recorded; the other hears that the file has changed', async () => {
    const house = await aHouse()
    const one = await house.officer('cell_officer', house.district.cell)
    const other = await house.officer('base_officer', house.district.commune)
    const { id, version } = await at(house)
    const replies = await Promise.all([
      ask(one, id, version, 'list_sympathiser', '2021-02-01'),
      ask(other, id, version, 'list_sympathiser', '2021-02-02'),
    ])
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const refused = replies.find(({ status }) => status === 409)
    expect(refused?.problem).toMatchObject({ code: 'request.stale', detail: { yours: 1, current: 2 } })
    expect((await open(one, id)).acts).toHaveLength(2)
  })
})

describe('whose act it is', () => {
  const desks = [
    { act: 'list_sympathiser', last: undefined, on: '2021-02-01', allowed: ['cell_officer', 'base_officer', 'office'] },
    { act: 'certify', last: 'send_verification', on: '2021-12-01', allowed: ['base_officer', 'office'] },
    { act: 'refer_to_committee', last: 'submit_dossier', on: '2023-01-16', allowed: ['office'] },
    { act: 'return_dossier', last: 'submit_dossier', on: '2023-01-16', allowed: ['office'] },
    { act: 'decide_admission', last: 'refer_to_committee', on: '2023-02-10', allowed: ['office', 'standing_committee'] },
  ] as const satisfies readonly { act: RequestableAct; last: RequestableAct | undefined; on: Day; allowed: readonly string[] }[]

  test.each(desks)('$act is for $allowed', async ({ act, last, on, allowed }) => {
    const house = await aHouse()
    const { district } = house
    const places = { cell_officer: district.cell, base_officer: district.commune, office: district.top, standing_committee: district.top } as const
    const offered: string[] = []
    const recorded: string[] = []
    const refused: number[] = []
    for (const role of ['cell_officer', 'base_officer', 'standing_committee', 'office'] as const) {
      const person = await house.officer(role, places[role])
      const { id, version } = await at(house, last)
      if ((await open(person, id)).mayRecord.includes(act)) offered.push(role)
      const { status } = await ask(person, id, version, act, on)
      if (status === 200) recorded.push(role)
      else refused.push(status)
    }
    expect(offered.toSorted()).toEqual([...allowed].toSorted())
    expect(recorded).toEqual(offered)
    expect(refused).toEqual(Array.from({ length: 4 - allowed.length }, () => 403))
  })

  test.each([
    { act: 'list_sympathiser', on: '2021-02-01' },
    { act: 'annul_last', on: '2021-02-01' },
  ] as const)('$act of a person of another commune is not found', async ({ act, on }) => {
    const house = await aHouse()
    const stranger = await house.officer('base_officer', house.district.otherCommune)
    const { id, version } = await at(house)
    expect((await ask(stranger, id, version, act, on)).problem).toMatchObject({ status: 404, code: 'request.not_found' })
  })
})

describe('a step back', () => {
  const back = { reason: 'Kê khai lại', document: null, toStage: 'declaring' } as const

  test('is for the desk that reached the stage, and for the office', async () => {
    const house = await aHouse()
    const { district } = house
    const statuses: number[] = []
    for (const [role, place] of [['cell_officer', district.cell], ['base_officer', district.commune], ['office', district.top]] as const) {
      const person = await house.officer(role, place)
      const { id, version } = await at(house, 'send_verification')
      statuses.push((await ask(person, id, version, 'step_back', '2021-09-01', back)).status)
    }
    expect(statuses).toEqual([403, 200, 200])
  })

  test('leads to the stage named, and the way forward begins there', async () => {
    const house = await aHouse()
    const office = await house.officer('office', house.district.top)
    const { id, version } = await at(house, 'certify')
    const { body } = await ask(office, id, version, 'step_back', '2022-01-04', back)
    expect(body).toMatchObject({ stage: 'declaring', stageSince: '2022-01-04' })
    expect(body.mayRecord).toContain('send_verification')
  })

  test.each([
    { name: 'the present stage', toStage: 'verifying', code: 'not_reachable' },
    { name: 'a later stage', toStage: 'certified', code: 'not_reachable' },
    { name: 'no stage', toStage: undefined, code: 'required' },
  ] as const)('to $name is a field problem', async ({ toStage, code }) => {
    const house = await aHouse()
    const base = await house.officer('base_officer', house.district.commune)
    const { id, version } = await at(house, 'send_verification')
    const { problem } = await ask(base, id, version, 'step_back', '2021-09-01', { ...back, toStage })
    expect(problem).toMatchObject({ code: 'request.invalid', fields: [{ path: 'toStage', code }] })
  })
})

describe('taking back the last act', () => {
  const wrong = { reason: 'Ghi nhầm người', document: null } as const

  test('is for whoever recorded it and for the office, and leaves both on record', async () => {
    const house = await aHouse()
    const recorder = await house.officer('cell_officer', house.district.cell)
    const colleague = await house.officer('cell_officer', house.district.cell)
    const { id, version } = await at(house)
    await ask(recorder, id, version, 'list_sympathiser', '2021-02-01')
    expect((await open(colleague, id)).mayRecord).not.toContain('annul_last')
    expect((await ask(colleague, id, 2, 'annul_last', '2023-02-23', wrong)).problem.code).toBe('request.forbidden')
    const { body } = await ask(recorder, id, 2, 'annul_last', '2023-02-23', wrong)
    expect(body).toMatchObject({ stage: 'source', stageSince: '2021-01-10' })
    expect(body.acts.map(({ name, annulled }) => `${name} ${annulled}`)).toEqual(['enter false', 'list_sympathiser true', 'annul_last false'])
    expect((await journalOf(house.db, id)).at(-1)).toMatchObject({
      type: 'candidates.acted',
      data: { act: 'annul_last', annuls: 'list_sympathiser', stage: { from: 'sympathiser', to: 'source' }, reason: 'Ghi nhầm người' },
    })
  })

  test('by the office takes back what a cell recorded', async () => {
    const house = await aHouse()
    const office = await house.officer('office', house.district.top)
    const { id, version } = await at(house, 'list_sympathiser')
    expect((await ask(office, id, version, 'annul_last', '2023-02-23', wrong)).body.stage).toBe('source')
  })

  test('does not reach the entering', async () => {
    const house = await aHouse()
    const office = await house.officer('office', house.district.top)
    const { id, version } = await at(house)
    expect((await ask(office, id, version, 'annul_last', '2023-02-23', wrong)).problem).toMatchObject({
      code: 'candidates.act_not_allowed', because: [{ code: 'candidates.nothing_to_annul' }],
    })
  })

  test('of a decision takes the person out of the figures again', async () => {
    const house = await aHouse()
    const office = await house.officer('office', house.district.top)
    const { id, version } = await at(house, 'decide_admission')
    const { body } = await ask(office, id, version, 'annul_last', '2023-02-23', wrong)
    expect(body).toMatchObject({ stage: 'awaiting_decision', decidedOn: null })
  })
})

describe('the kind of unit', () => {
  test('a base-level cell hands its dossier in itself', async () => {
    const house = await aHouse()
    const office = await house.officer('office', house.district.top)
    const { id, version } = await at(house, 'resolve_in_cell', house.district.baseCell)
    const { mayRecord } = await open(office, id)
    expect(mayRecord).toContain('submit_dossier')
    expect(mayRecord).not.toContain('resolve_in_base')
    expect((await ask(office, id, version, 'submit_dossier', '2022-12-26')).body.stage).toBe('appraising')
  })

  test('a cell below a section committee is appraised there first, or a reason is given', async () => {
    const house = await aHouse()
    const base = await house.officer('base_officer', house.district.commune)
    const { id, version } = await at(house, 'resolve_in_cell', house.district.sectionCell)
    expect((await open(base, id)).mayRecord).toContain('appraise_in_section')
    const { problem } = await ask(base, id, version, 'resolve_in_base', '2022-12-20', { reason: '' })
    expect(problem).toMatchObject({ code: 'candidates.reason_needed', because: [{ code: 'candidates.section_report_missing' }] })
    expect((await ask(base, id, version, 'appraise_in_section', '2022-12-16')).body.stage).toBe('section_appraised')
  })
})
