export { type Chances, chances, middleCost } from './chances.ts'
