import type { EditedDraft } from './edited-draft.ts'
import { addItem, changeItem, includeItem, removeItem, splitItem } from './item-edits.ts'
import { changeOption, copyOption, dropOption, includeDependencies } from './option-edits.ts'
import type { PlanEdit } from './plan-edit.ts'

/**
 * Returns the draft with the edit; the draft itself stays as it is. An edit of an item or option that is not there
 * changes nothing, and so does an option too many or too few.
 */
export function applyEdit(draft: EditedDraft, edit: PlanEdit): EditedDraft {
  switch (edit.kind) {
    case 'change_item':
      return changeItem(draft, edit.id, edit.change)
    case 'include_item':
      return includeItem(draft, edit.id, edit.key, edit.isIn)
    case 'add_item':
      return addItem(draft, edit.after, edit.item)
    case 'remove_item':
      return removeItem(draft, edit.id)
    case 'split_item':
      return splitItem(draft, edit.id)
    case 'change_option':
      return changeOption(draft, edit.key, edit.change)
    case 'copy_option':
      return copyOption(draft, edit.key)
    case 'drop_option':
      return dropOption(draft, edit.key)
    case 'include_dependencies':
      return includeDependencies(draft)
  }
}
