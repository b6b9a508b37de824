import { Brief, emptySections, maxNeeds, Priority } from '../../../domain/schemas/index.ts'
import { someBrief } from './some-brief.ts'

const saysNothing = { ...emptySections, confidence: {} }

/** Briefs that say little or very much, by name. Every Runner has to plan them. */
export const unusualBriefs: Record<string, Brief> = {
  'a brief of one need': Brief.parse({
    ...saysNothing,
    needs: [{ id: 'drill', text: 'Find a drill within two streets.', priority: 'must' }],
  }),
  'a brief of notes alone': Brief.parse({
    ...saysNothing,
    notes:
      'Call with Ines, 3 May\n- she lends her drill to three neighbours\n- wants a chat, hates deposits\n\nAsk the city?',
  }),
  'a brief with 200 needs': Brief.parse({
    ...someBrief(),
    needs: Array.from({ length: maxNeeds }, (_, index) => ({
      id: `need-${index}`,
      text: `Lend tool number ${index} to the house with number ${index}.`,
      priority: Priority.options[index % 3],
    })),
  }),
  'a brief in which nothing is rated': Brief.parse({ ...someBrief(), confidence: {} }),
}
