import { phrases } from '../grammar/phrase-list.ts'
import type { SentenceToken } from '../grammar/tokens.ts'
import { verbGroupBefore } from '../grammar/verb-group.ts'

/** Words before builders that staff the project. */
const staffs = phrases(
  'team, staff, team of, team/crew/department/company has/have, team be, we/i have, we/i have only/just/got, ' +
    'we/i only have, we/i can pay/afford/hire, we/i can pay for, we/i be, i have, there be, only, just, with, ' +
    'hire, afford, employ, lend/give/get/send/provide/fund, lend/give/get/send/provide us/me, ' +
    'pay for, paying, budget for, and, it be, our own, need, fund, cover, consist of, use, work with, take on, ' +
    'contract, stay/remain at, stop at, assign/allocate/second us/me',
)

/** Whether the words around builders staff the project with them. */
export function isStaffing(tokens: readonly SentenceToken[], from: number, end: number): boolean {
  return staffs.before(tokens, from) !== null || isToBeBuiltBy(tokens, from) || isAssigned(tokens, from, end)
}

/** "It has to be built by two people", but not "forms made by two people". */
export function isToBeBuiltBy(tokens: readonly SentenceToken[], from: number): boolean {
  const built = builtBy.before(tokens, from)
  return built !== null && toBe.isIn(tokens, verbGroupBefore(tokens, built).from, built)
}
const builtBy = phrases('built/build/made/developed/written/done/coded/programmed by')
const toBe = phrases('must, shall, should, will, to, be being')

/** "Assign two engineers to this", but not "to a ticket". */
function isAssigned(tokens: readonly SentenceToken[], from: number, end: number): boolean {
  return assigning.before(tokens, from) !== null && toProject.after(tokens, end) !== null
}
const assigning = phrases('assign, allocate, second')
const toProject = phrases('to/for/on this/it, to/for/on this/the/our project/build/app/team')
