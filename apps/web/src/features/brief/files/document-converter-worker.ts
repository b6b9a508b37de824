import '../../../shared/simulation/disable-zod-jit.ts'
import { expose } from 'comlink'
import { DocumentConverter } from './document-converter.ts'

expose(new DocumentConverter())
