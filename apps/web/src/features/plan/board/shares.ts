import { Criterion, type OptionId, type Weights } from '@plangate/core/schemas'

/** The nearest share of one criterion that recommends another option. */
export interface ShareFlip {
  share: number
  to: OptionId
}

/** Weights as whole shares of 100, rounded so that they add up. Only ratios of weights count, so nothing changes. */
export function toShares(weights: Weights): Weights {
  const sum = Criterion.options.reduce((total, criterion) => total + weights[criterion], 0)
  const exact = Criterion.options.map((criterion) => ({ criterion, share: (weights[criterion] / sum) * 100 }))
  const left = 100 - exact.reduce((total, { share }) => total + Math.floor(share), 0)
  const roundedUp = exact
    .toSorted((a, b) => (b.share % 1) - (a.share % 1))
    .slice(0, left)
    .map(({ criterion }) => criterion)
  const shareOf = (criterion: Criterion) =>
    Math.floor((weights[criterion] / sum) * 100) + (roundedUp.includes(criterion) ? 1 : 0)
  return { time: shareOf('time'), cost: shareOf('cost'), risk: shareOf('risk'), scope: shareOf('scope') }
}

/** Gives one criterion this share of 100; the others keep their ratios, or share equally where all of them are 0. */
export function withShare(weights: Weights, criterion: Criterion, share: number): Weights {
  const others = Criterion.options.filter((other) => other !== criterion)
  const sum = others.reduce((total, other) => total + weights[other], 0)
  const rest = 100 - share
  const exact = others.map((other) => ({ other, part: sum === 0 ? rest / 3 : (weights[other] / sum) * rest }))
  const left = rest - exact.reduce((total, { part }) => total + Math.floor(part), 0)
  const sorted = exact.toSorted((a, b) => (b.part % 1) - (a.part % 1))
  const parts = sorted.map(({ other, part }, place) => [other, Math.floor(part) + (place < left ? 1 : 0)] as const)
  return { ...weights, [criterion]: share, ...Object.fromEntries(parts) }
}

/**
 * Finds the nearest whole share of a criterion at which another option is recommended; null when there is none. Tries
 * the shares one by one, so that a slider that is moved there shows what was found.
 *
 * @param shares whole shares of 100
 * @param recommend returns the option that is recommended for weights
 */
export function findShareFlip(
  shares: Weights,
  criterion: Criterion,
  recommend: (weights: Weights) => OptionId,
): ShareFlip | null {
  const [own, now] = [shares[criterion], recommend(shares)]
  for (let distance = 1; distance <= 100; distance++) {
    for (const share of [own + distance, own - distance]) {
      if (share < 0 || share > 100) continue
      const to = recommend(withShare(shares, criterion, share))
      if (to !== now) return { share, to }
    }
  }
  return null
}
