/** What people call a priority, in six languages, as `normalizeWords` returns it. */
const words = {
  must: `must, must have, musts, mandatory, required, essential, critical, blocker, high, highest, very high, p0, prio 0, moscow must, m, muss, pflicht, zwingend, hoch, sehr hoch, kritisch, erforderlich, unverzichtbar, notwendig, doit, doit avoir, obligatoire, indispensable, essentiel, essentielle, haute, elevee, eleve, critique, imperatif, prioritaire, debe, debe tener, obligatorio, imprescindible, esencial, alta, alto, critica, critico, deve, deve ter, essencial, indispensavel, obrigatorio, necesario, necessario, 必须, 必须有, 必备, 必需, 高, 最高, 核心, mvp, launch, v1, now, jetzt, sofort`,
  should: `should, should have, important, medium, med, mid, normal, moderate, s, soll, sollte, mittel, wichtig, devrait, devrait avoir, souhaite, moyenne, moyen, deberia, deberia tener, importante, media, medio, deveria, deveria ter, recomendable, recomendavel, recommended, 应该, 应有, 应当, 中, 重要, 一般`,
  could: `could, could have, nice to have, optional, low, lowest, minor, would be nice, desirable, stretch, bonus, later, future, someday, c, kann, konnte, wunsch, wunschenswert, niedrig, gering, spater, pourrait, pourrait avoir, optionnel, optionnelle, facultatif, souhaitable, basse, faible, plus tard, podria, podria tener, opcional, deseable, baja, bajo, mas adelante, poderia, poderia ter, desejavel, baixa, baixo, mais tarde, depois, 可以, 可选, 可有, 低, 以后, 锦上添花, v2, phase 2, post mvp, next, nice`,
  wont: `wont, wont have, will not have, would have, w, out, out of scope, no, not now, rejected, nicht, kein, wird nicht, ausgeschlossen, hors perimetre, exclu, naura pas, ne sera pas fait, no tendra, fuera de alcance, nao tera, fora de escopo, fora do escopo, 不做, 不会有, 不会, 暂不`,
} as const

export type StatedPriority = keyof typeof words

const byWords = new Map<string, StatedPriority>(
  (['must', 'should', 'could', 'wont'] as const).flatMap((priority) =>
    words[priority].split(',').map((word): [string, StatedPriority] => [word.trim(), priority]),
  ),
)

/** The priority that normalized words name, or null. Letters and numbers of a scale are left to `readScale`. */
export function priorityOf(normalized: string): StatedPriority | null {
  return byWords.get(normalized) ?? null
}
