import type { PlannedItem } from '../work-items/planned-item.ts'
import { excludesPersonalData, keepsOnDevice, namesModel } from './data-limits.ts'
import { type Held, type Judge, notJudged, without } from './judgement.ts'
import { runsOnServer } from './named-subjects.ts'

function itemsOf({ option }: Held, capabilities: readonly string[]): PlannedItem[] {
  return option.items.filter(({ capability }) => capability !== null && capabilities.includes(capability.id))
}

const personalData: Judge = (_, held) =>
  excludesPersonalData(held.passage)
    ? without(itemsOf(held, ['accounts', 'profiles', 'analytics']), 'sign-in, profiles or usage measurement')
    : null

const signedInAlready: Judge = (text, held) =>
  /\balready (?:signed|logged) in\b|\b(?:sign|log)[- ]?in (?:exists|is there|is done) already\b/iu.test(text)
    ? without(itemsOf(held, ['accounts']), 'sign-in of its own')
    : null

/** When data must stay on the device and no model is named, our own server must not get it either. */
const localModel: Judge = (_, held) => {
  if (!keepsOnDevice(held.passage)) return null
  const outside = itemsOf(held, ['assistant'])
  const isOnServer = held.option.items.some(runsOnServer)
  return outside.length === 0 && isOnServer && !namesModel(held.passage)
    ? notJudged('It has a server. Which data may reach it is for you to say.')
    : without(outside, 'model of an outside provider')
}

/** What constraints say about the product as a whole. */
export const specialJudges: readonly Judge[] = [personalData, signedInAlready, localModel]
