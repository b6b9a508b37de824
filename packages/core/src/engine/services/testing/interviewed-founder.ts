import type { Answer, Interview, Question } from '../../../domain/schemas/index.ts'
import type { Services } from '../index.ts'
import { TestFounder } from './test-founder.ts'

/** The question that an interview asks. */
export function questionIn({ state }: Interview): Question {
  if (state.kind !== 'asking') throw new Error(`no question is asked: ${state.kind}`)
  return state.question
}

/** A founder who answers interviews. */
export class InterviewedFounder {
  readonly founder: TestFounder

  constructor(founder: TestFounder) {
    this.founder = founder
  }

  /** A new user with a project, without a brief. */
  static async arrive(services: Services): Promise<InterviewedFounder> {
    return new InterviewedFounder(await TestFounder.arrive(services))
  }

  /** A new user whose project has a brief and a plan set. */
  static async withPlan(services: Services): Promise<InterviewedFounder> {
    const founder = await TestFounder.ready(services)
    await founder.generate()
    return new InterviewedFounder(founder)
  }

  get #interviews() {
    return this.founder.services.interviews
  }

  start(): Promise<Interview> {
    return this.#interviews.start(this.founder.actor, this.founder.projectId)
  }

  current(): Promise<Interview | null> {
    return this.#interviews.current(this.founder.actor, this.founder.projectId)
  }

  give({ id: interviewId }: Interview, questionId: string, answer: Answer): Promise<Interview> {
    return this.#interviews.answer(this.founder.actor, { interviewId, questionId, answer })
  }

  back({ id: interviewId }: Interview, questionId?: string): Promise<Interview> {
    return this.#interviews.back(this.founder.actor, { interviewId, ...(questionId !== undefined && { questionId }) })
  }

  finish({ id }: Interview): Promise<Interview> {
    return this.#interviews.finish(this.founder.actor, id)
  }

  answerNext(interview: Interview): Promise<Interview> {
    const question = questionIn(interview)
    return this.give(interview, question.id, answerTo(question))
  }

  /** Answers until nothing more is asked. */
  async answerAll(interview: Interview): Promise<Interview> {
    let here = interview
    while (here.state.kind === 'asking') here = await this.answerNext(here)
    return here
  }
}

/** An answer that a question takes. */
export function answerTo({ answer }: Question, words = 'Households without a cellar.'): Answer {
  switch (answer.type) {
    case 'text':
      return { type: 'text', text: words }
    case 'list':
      return { type: 'list', entries: [words, 'Lend', 'Return'].map((text) => ({ text, priority: 'must' })) }
    case 'number':
      return { type: 'number', number: answer.min }
    case 'date':
      return { type: 'date', date: '2027-05-01' }
    case 'choice':
      return { type: 'choice', option: answer.options[0] ?? '' }
    case 'capability':
      return { type: 'capability', answer: 'yes' }
  }
}
