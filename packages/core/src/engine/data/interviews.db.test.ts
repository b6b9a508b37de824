import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { RunnerFake } from '../../planning/runner/testing/runner-fake.ts'
import { InterviewedFounder } from '../services/testing/interviewed-founder.ts'
import { openTestPlangate } from '../services/testing/test-services.ts'

const plangate = await openTestPlangate(new RunnerFake())
afterAll(() => plangate.close())
const { services, database } = plangate

describe('the tables of interviews', () => {
  const restricted = expect.objectContaining({ code: '23001' })

  test('refuse to change what was said, to skip a number, and to add to what has finished', async () => {
    const founder = await InterviewedFounder.arrive(services)
    const interview = await founder.start()
    const { db } = database
    const ofInterview = sql`where interview_id = ${interview.id}`
    await expect(sql`update interview_turns set answer = null ${ofInterview}`.execute(db)).rejects.toEqual(restricted)
    await expect(sql`delete from interview_turns ${ofInterview}`.execute(db)).rejects.toEqual(restricted)
    await expect(sql`truncate interviews cascade`.execute(db)).rejects.toEqual(restricted)
    const add = (number: number) => sql`
      insert into interview_turns (project_id, interview_id, number, taken_back, next)
      select project_id, interview_id, cast(${number} as integer), taken_back, next from interview_turns ${ofInterview}`
    await expect(add(3).execute(db)).rejects.toMatchObject({ code: '23000' })
    await founder.finish(interview)
    await expect(add(2).execute(db)).rejects.toEqual(restricted)
    const reopened = sql`update interviews set finished_at = null, finished_brief_version = null where id = ${interview.id}`
    await expect(reopened.execute(db)).rejects.toEqual(restricted)
  })

  test('refuse a second open interview', async () => {
    const founder = await InterviewedFounder.arrive(services)
    const interview = await founder.start()
    const second = sql`
      insert into interviews (id, project_id, run_id, started_by)
      select gen_random_uuid(), project_id, gen_random_uuid(), started_by from interviews where id = ${interview.id}`
    await expect(second.execute(database.db)).rejects.toMatchObject({ code: '23505' })
  })
})
