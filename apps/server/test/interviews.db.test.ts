import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseBriefMarkdown } from '@plangate/core/brief-text'
import { readDocument } from '@plangate/core/intake'
import { test } from 'vitest'
import { OfflinePlanner } from '@plangate/runners/offline'
import { startTestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { signInByHeader } from './identities.ts'

test('x', async () => {
  await using server = await startTestServer({ runner: new OfflinePlanner(), signIn: signInByHeader })
  for (const name of ['api-diff','council-repairs','island-game','neighbourhood-shop','physio-clinic']) {
    const path = fileURLToPath(import.meta.resolve(`@plangate/core/briefs/${name}.md`))
    const parsed = parseBriefMarkdown(await readFile(path, 'utf8'))
    if (!parsed.ok) throw new Error()
    const text = [parsed.brief.problemStatement, parsed.brief.targetUser, parsed.brief.valueProp].map((t) => t.split(/(?<=[.!?])\s/)[0]).join(' ')
    const { brief } = readDocument(text)
    console.log(name, text, JSON.stringify(brief))
    const founder = await Founder.signUp(server.url)
    await founder.client.briefs.save.mutate({ ...founder.ofProject, brief })
    let t = performance.now()
    let i = await founder.client.interviews.start.mutate(founder.ofProject)
    console.log('start', performance.now() - t)
    while (i.state.kind === 'asking') {
      const { question, reason } = i.state
      console.log(question.id, question.question, JSON.stringify(reason), JSON.stringify(question.answer))
      const a = question.answer
      const answer = a.type === 'text' ? { type: 'text' as const, text: 'Owners of small shops, who count by hand every Sunday.' } : a.type === 'list' ? { type: 'list' as const, entries: ['Scan the barcodes of products offline on a mobile app', 'Send an order to the supplier by e-mail', 'Show a report of the waste each week, and sync it with Xero'].map((text) => ({ text, priority: 'must' as const })) } : a.type === 'number' ? { type: 'number' as const, number: 12 } : a.type === 'choice' ? { type: 'choice' as const, option: a.options[0] ?? '' } : { type: 'unknown' as const }
      t = performance.now()
      i = await founder.client.interviews.answer.mutate({ interviewId: i.id, questionId: question.id, answer })
      console.log('  took', Math.round(performance.now() - t))
    }
    console.log(JSON.stringify(i.state))
    t = performance.now()
    const done = await founder.client.interviews.finish.mutate({ interviewId: i.id })
    console.log('finish', performance.now() - t, JSON.stringify(done.brief))
  }
}, 120000)
