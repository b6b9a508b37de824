export { addCapabilityAnswers } from './add-capability-answers.ts'
export { capabilityAnswersIn } from './capability-answers-in.ts'
export { type AskingPlan, findOpenQuestions, type OpenQuestion } from './find-open-questions.ts'
