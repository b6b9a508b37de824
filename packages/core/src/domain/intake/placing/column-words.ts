import { normalizeWords } from '../roles/normalize-words.ts'

/** What a column of a table of requirements holds. */
export type Column = 'id' | 'need' | 'priority' | 'other'

const ids = words(
  `id, ids, nr, no, number, nummer, numero, n, ref, reference, referenz, code, key, item no, req id, requirement id, story id, us, fr, lfd nr, pos, position, kennung, codigo, identifiant, 编号, 序号, 需求编号`,
)
const priorities = words(
  `priority, prio, prioritat, priorite, prioridad, prioridade, importance, importancia, wichtigkeit, moscow, must should could, must should could wont, mandatory, mandatory desirable, m s c w, m d, verbindlichkeit, muss soll kann, phase, release, criticality, need level, niveau, 优先级, 重要性, 优先度`,
)
const needs = words(
  `requirement, requirements, feature, features, user story, user stories, story, function, functionality, functional requirement, capability, need, needs, use case, specification, epic, task, deliverable, functional need, anforderung, anforderungen, funktion, funktionen, funktionalitat, merkmal, leistung, user storys, exigence, exigences, besoin, besoins, fonctionnalite, fonctionnalites, fonction, fonctions, recit, requisito, requisitos, requerimiento, funcionalidad, funcionalidades, funcionalidade, funcion, funcao, historia de usuario, historia do usuario, caracteristica, necesidad, necessidade, 需求, 功能, 功能点, 需求描述, 功能描述, 用户故事, 功能名称, 需求名称`,
)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((word) => word.trim()))
}

/** What the header of a column says that it holds. */
export function readColumn(header: string): Column {
  const normalized = normalizeWords(header)
  if (header.trim() === '#' || ids.has(normalized)) return 'id'
  if (priorities.has(normalized)) return 'priority'
  return needs.has(normalized) ? 'need' : 'other'
}
