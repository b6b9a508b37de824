import './disable-zod-jit.ts'
import { expose } from 'comlink'
import { Simulator } from './simulator.ts'

expose(new Simulator())
