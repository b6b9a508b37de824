import './no-eval.ts'
import { expose } from 'comlink'
import { Forecaster } from './forecaster.ts'

expose(new Forecaster())
