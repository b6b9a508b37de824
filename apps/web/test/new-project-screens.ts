import type { Page } from 'playwright-core'
import { readNotes } from './read-notes.ts'
import type { Screen } from './screen.ts'

const box = (page: Page) => page.getByLabel(/^Describe your idea/)

/** The first screen, in its states. */
export const newProjectScreens: Screen[] = [
  {
    name: 'new project',
    path: async () => '/new',
    shows: 'Describe your idea, or paste what you have',
  },
  {
    name: 'new project from a document',
    path: async () => '/new',
    act: (page) => box(page).fill(readNotes('notes-bullets.txt')),
    shows: 'What Plangate understood',
  },
  {
    name: 'new project from a document in euros',
    path: async () => '/new',
    act: (page) => box(page).fill('We want an app where bakers count their shelves. The budget is 35k euros.'),
    shows: 'The amounts are in euros, so this project counts in euros',
  },
  {
    name: 'new project from a document in German that says too little',
    path: async () => '/new',
    act: (page) => box(page).fill('Wir verlieren jede Woche zwölf Stunden, weil Termine ausfallen.'),
    shows: 'Before it can be planned',
  },
  {
    name: 'new project from a document that is too long',
    path: async () => '/new',
    act: (page) => box(page).fill('word '.repeat(40_001)),
    shows: 'This is too long to be read',
  },
  {
    name: 'new project with a name only',
    path: async () => '/new',
    act: (page) => page.getByRole('button', { name: 'Start with a name' }).click(),
    shows: 'What you call the idea.',
  },
  {
    name: 'new project while a file is read',
    path: async () => '/new',
    act: async (page) => {
      // It never arrives.
      await page.route(/document-converter-worker/, () => undefined)
      const choosing = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Pick a file' }).click()
      await (await choosing).setFiles({ name: 'shelf.docx', mimeType: '', buffer: Buffer.from('x') })
    },
    shows: 'Reading shelf.docx',
  },
  {
    name: 'new project from a file that is not read',
    path: async () => '/new',
    act: async (page) => {
      const choosing = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Pick a file' }).click()
      await (await choosing).setFiles({ name: 'photo.png', mimeType: '', buffer: Buffer.from('\0\0\0') })
    },
    shows: 'photo.png was not read',
  },
  {
    name: 'the passages that were left out',
    path: async () => '/new',
    act: async (page) => {
      await box(page).fill(readNotes('notes-template.md'))
      await page.getByText(/^Left out/).click()
    },
    shows: 'What Plangate understood',
  },
]
