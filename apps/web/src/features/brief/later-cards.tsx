import { KindCard } from './kind-card.tsx'
import { NotesCard } from './notes-card.tsx'
import { TargetsCard } from './targets-card.tsx'

/** The last cards of the brief, which are loaded after the others: they are below them, and large. */
export default function LaterCards() {
  return (
    <>
      <KindCard />
      <TargetsCard />
      <NotesCard />
    </>
  )
}
