export { chooseQuestion, type InterviewState, maxQuestions, type NextQuestion } from './choose-question.ts'
export { essentialParts, findMissingEssentials } from './missing-essentials.ts'
export { type PlanToAsk, p80Shifts, type QuestionShift } from './p80-shift.ts'
