import { ProjectId } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { folderOf } from './folder-of.ts'

test('has a folder of its own for each project, also for two of the same name', () => {
  const id = ProjectId.parse('01900000-0000-7000-8000-00000000dead')
  expect(folderOf({ id, name: 'Shop: the 1st / best' })).toBe('shop-the-1st-best-0000dead/')
  expect(folderOf({ id, name: '店' })).toBe('project-0000dead/')
})
