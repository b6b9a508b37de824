import { fileURLToPath } from 'node:url'
import type { InterviewTasks } from '@plangate/core/interview'
import type { PlanningTasks } from '@plangate/core/planning'
import type {
  DraftRequest,
  FeedbackRequest,
  QuestionsRequest,
  RevisionRequest,
  WritingRequest,
} from '@plangate/core/runner'
import PQueue from 'p-queue'
import { Piscina } from 'piscina'
import type { OfflineWork } from '../offline/offline-work.ts'
import type * as threadWork from './thread-work.ts'

type ThreadWork = typeof threadWork

/** A thread without work ends after this long, except the last one. */
const idleMillis = 60_000

/** Makes a thread start a third faster. Stored beside the code, so Node skips it if this user cannot write there. */
const compiledCode = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url))

/** Of one thread. The largest plan needs less than a tenth. */
const maxHeapMegabytes = 512

/** The thread that answers requests goes first where threads compete for a processor. */
const niceness = 10

/**
 * Drafts wait until no other task does: they begin a plan and take the longest, while somebody waits for the other tasks
 * or they finish a plan that has begun. Drafts do not wait long: every other task comes from a finished draft or from a
 * request, and requests have rate limits.
 */
const lastTask = 'writeDraft' satisfies keyof ThreadWork

/**
 * Threads that keep the processors busy, so that this one can answer requests meanwhile: they price drafts, check
 * sources, choose questions, and do the work of the offline planner. The first task starts the first thread. Where tasks
 * wait, drafts come last. A task whose signal aborts is stopped together with its thread, and another thread takes the
 * place.
 */
export class PlanningThreads implements PlanningTasks, InterviewTasks, OfflineWork, AsyncDisposable {
  readonly #threads: number
  /** Tasks wait here, because piscina 5.3 keeps tasks with a signal in a list of its own and never in its `taskQueue`. */
  readonly #turns: PQueue
  #pool: Piscina | null = null

  /** @param threads how many tasks run at the same time; the others wait for their turn */
  constructor(threads: number) {
    this.#threads = threads
    this.#turns = new PQueue({ concurrency: threads })
  }

  pricePlanSet: PlanningTasks['pricePlanSet'] = (draft, signal) => this.#run('pricePlanSet', draft, signal)

  previewOptions: PlanningTasks['previewOptions'] = (options, signal) => this.#run('previewOptions', options, signal)

  checkSources: PlanningTasks['checkSources'] = (brief, signal) => this.#run('checkSources', brief, signal)

  mergeDrafts: PlanningTasks['mergeDrafts'] = (drafts, signal) => this.#run('mergeDrafts', drafts, signal)
  nextQuestion: InterviewTasks['nextQuestion'] = (interview, signal) => this.#run('nextQuestion', interview, signal)

  /** The work of the offline planner. */
  writeDraft = (request: DraftRequest, signal: AbortSignal) => this.#run('writeDraft', request, signal)

  readFeedback = (request: FeedbackRequest, signal: AbortSignal) => this.#run('readFeedback', request, signal)

  proposeQuestions = (request: QuestionsRequest, signal: AbortSignal) => this.#run('proposeQuestions', request, signal)

  writeBrief = (request: WritingRequest, signal: AbortSignal) => this.#run('writeBrief', request, signal)

  reviseBrief = (request: RevisionRequest, signal: AbortSignal) => this.#run('reviseBrief', request, signal)

  /** Ends the threads, and with them the tasks under way and those that wait. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#turns.clear()
    await this.#pool?.destroy()
  }

  async #run<Name extends keyof ThreadWork>(
    name: Name,
    task: Parameters<ThreadWork[Name]>[0],
    signal: AbortSignal,
  ): Promise<ReturnType<ThreadWork[Name]>> {
    signal.throwIfAborted()
    try {
      this.#pool ??= openPool(this.#threads)
      const pool = this.#pool
      const priority = name === lastTask ? 0 : 1
      return await this.#turns.add(() => pool.run(task, { name, signal }), { priority, signal })
    } catch (error) {
      signal.throwIfAborted()
      throw error
    }
  }
}

function openPool(maxThreads: number): Piscina {
  const pool = new Piscina({
    filename: fileURLToPath(new URL('./thread-work.ts', import.meta.url)),
    // With none, piscina forgets waiting tasks when the last thread is stopped.
    minThreads: 1,
    maxThreads,
    idleTimeout: idleMillis,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes },
    niceIncrement: niceness,
    // No task needs another setting, and some settings are secret.
    env: { NODE_COMPILE_CACHE: compiledCode },
  })
  // Without a listener, Node ends the process. There is nothing to do: a task that a thread leaves behind fails.
  return pool.on('error', () => {})
}
