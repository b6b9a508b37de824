export { type Belief, countedPlans, type History, learn, priors, spreadOfNext } from './belief.ts'
export { logRatio, plansToCalibrate, trackRecord } from './track-record.ts'
