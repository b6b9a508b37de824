import '../../../shared/simulation/disable-zod-jit.ts'
import { expose } from 'comlink'
import { DocumentReader } from './document-reader.ts'

expose(new DocumentReader())
