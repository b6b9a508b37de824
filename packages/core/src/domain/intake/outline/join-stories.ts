import type { Block } from './block.ts'

/** "As a waiter," on a line of its own. */
const who = /^(?:as (?:an?|the|our) |als |en tant (?:que |qu['’])|como |作为)[^.!?。]{2,80}$/iu

/** "I want to split a bill" below it. */
const wish =
  /^(?:i |we |möchte |will |brauche |ich |je |j['’]|quiero |necesito |deseo |yo quiero |quero |preciso |desejo |eu quero |我|希望|想)/iu

/** "so that guests pay what they ate" below that. */
const reason = /^(?:so (?:that )?|in order |to |because |um |damit |sodass |afin |pour |para |以便|从而|这样)/iu

/** Joins a user story that takes several lines or items, so that it is one need. */
export function joinStories(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  const open = new Set<Block>()
  for (const block of blocks) {
    const last = joined.at(-1)
    const story =
      last && isText(last) && isText(block) && goesOn(last, block, open.has(last)) ? join(last, block) : null
    if (story) {
      joined[joined.length - 1] = story
      open.add(story)
    } else joined.push(block)
  }
  return joined
}

/** Only a story that has just said what is wanted takes a reason. */
function goesOn({ text }: Text, next: Text, isStory: boolean): boolean {
  if (isStory) return !/[.!?。]$/.test(text) && reason.test(next.text)
  return who.test(text) && wish.test(next.text)
}

function join(last: Text, next: Text): Text {
  return { ...last, text: `${last.text.replace(/[\s,，]+$/, ',')} ${next.text}`, lines: [last.lines[0], next.lines[1]] }
}

type Text = Extract<Block, { kind: 'paragraph' | 'item' }>

function isText(block: Block): block is Text {
  return block.kind === 'paragraph' || block.kind === 'item'
}
