import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

const body = '\n\n## Problem\n\nShops run out of milk.\n\n## Features\n\n- Count stock by shelf\n'

test.each([
  ['# Larder (for cafés)', 'Larder (for cafés)'],
  ['# Larder (PRD)', 'Larder'],
  ['# User stories – Larder', 'Larder'],
  ['# Requirements of Larder', 'Larder'],
  ['# PRD: Larder', 'Larder'],
  ['# Larder – Product Requirements Document', 'Larder'],
  ['# One-pager: Larder', 'Larder'],
  ['# RFQ # 2027-14: Larder', 'Larder'],
  ['# Cahier des charges – Larder', 'Larder'],
  ['# App Name: Larder', 'Larder'],
  ['# Project: Larder', 'Larder'],
  ['# Projekt: Larder', 'Larder'],
  ['# PRD\n\nApp Name: Larder', 'Larder'],
  ['# PRD\n\n| Project | Larder |', 'Larder'],
])('reads the name in %j', (title, name) => {
  expect(readDocument(title + body).name).toBe(name)
})

describe('the description', () => {
  const describe = (text: string) => readDocument(`# Larder\n\n## Overview\n\n${text}\n`).description

  test.each([
    'FOR IMMEDIATE RELEASE, Vienna, 3 March 2027',
    '### For small shops and cafés',
    '(What the product is, in two sentences)',
  ])('is a sentence, and not %j', (line) => {
    expect(describe(`${line}\n\nLarder is a list that counts itself.`)).toBe('Larder is a list that counts itself.')
  })

  test('is missing where no sentence says what the product is', () => {
    expect(describe('FOR IMMEDIATE RELEASE, Vienna, 3 March 2027')).toBeNull()
  })
})

test.each([
  ['재고 관리 앱 기획서. 카페 주인이 매일 재고를 세고 주문합니다. React와 PostgreSQL을 사용합니다.', 'kor'],
  ['在庫管理アプリの企画書です。カフェの店主が毎日在庫を数えて発注します。React と PostgreSQL を使用します。', 'jpn'],
  ['库存管理应用的产品需求文档。咖啡馆店主每天清点库存并下订单。系统应支持扫描条形码和打印订单以及供应商管理。', 'cmn'],
])('names the language of %s', (text, language) => {
  expect(readDocument(`# Larder\n\n${text}\n`).language).toBe(language)
})

test('does not ask the founder for what others fill in', () => {
  const { questions } = readDocument(
    '# Larder\n\n## Questions\n\n- Name of the company: ____\n- Which scanner is used?\n',
  )
  const asked = questions.map(({ question }) => question)
  expect(asked).toContain('Which scanner is used?')
  expect(asked.filter((question) => question.includes('Name of the company'))).toEqual([])
})
