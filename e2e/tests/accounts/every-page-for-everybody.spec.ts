import type { Page } from '@playwright/test'
import { expectAccessible } from '../../fixtures/accessibility.ts'
import { openAct, openSomebodyAt } from '../../fixtures/files.ts'
import { expect, test } from '../../fixtures/product.ts'
import type { SampleAccount } from '../../fixtures/product.ts'

const pagesOf: Readonly<Record<Exclude<SampleAccount, 'lienlac.phunu'>, readonly string[]>> = {
  quantri: ['/accounts', '/accounts/new', '/units', '/units/clusters', '/settings', '/audit', '/password'],
  tochuc: ['/', '/candidates', '/nominations/received', '/quotas', '/settings'],
  thuongtruc: ['/', '/candidates', '/quotas?all=1'],
  cum1: ['/', '/candidates?admittedIn=2023', '/units'],
  'xa.binhan': ['/', '/candidates', '/nominations/received'],
  'chibo.binhan': ['/', '/candidates', '/candidates/new'],
  lienlac: ['/nominations', '/nominations/new', '/khong-co-trang-nay'],
}

for (const [userName, paths] of Object.entries(pagesOf)) {
  test(`every page of ${userName} is without violations for axe, at 1366 and at 360 px`, async ({ product }) => {
    // Object.entries forgets that the keys are those of pagesOf.
    const page = await product.open(userName as SampleAccount)
    for (const path of paths) {
      await page.goto(path)
      await expectAccessible(page, path)
    }
  })
}

const charts = ['Theo tổ chức', 'Đang trong quy trình', 'Lũy kế theo tháng', 'Theo cụm', 'Theo đoàn thể giới thiệu']

interface Opened {
  readonly what: string
  readonly userName: SampleAccount
  readonly steps: (page: Page) => Promise<unknown>
}

/** What one comes to by a click: files, forms, tables. */
const opened: readonly Opened[] = [
  {
    what: 'the file of a person',
    userName: 'xa.binhan',
    steps: (page) => openSomebodyAt(page, 'cell_resolved'),
  },
  {
    what: 'the form of an act with its refusals',
    userName: 'chibo.binhan',
    steps: async (page) => {
      await openSomebodyAt(page, 'source')
      const dialog = await openAct(page, 'Đưa vào danh sách cảm tình Đảng')
      await dialog.getByRole('button', { name: 'Ghi', exact: true }).click()
      await expect(dialog.getByText('Hãy điền ô này.').first()).toBeVisible()
    },
  },
  {
    what: 'the charts as tables',
    userName: 'thuongtruc',
    steps: async (page) => {
      for (const name of charts) await page.getByRole('button', { name: `Xem bảng số ${name}` }).click()
    },
  },
  {
    what: 'a unit with its history',
    userName: 'tochuc',
    steps: async (page) => {
      await page.goto('/units?q=binh+an')
      await page.getByRole('link', { name: 'Đảng bộ xã Bình An' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Đảng bộ xã Bình An' })).toBeVisible()
    },
  },
  {
    what: 'the form that gives a quota',
    userName: 'tochuc',
    steps: async (page) => {
      await page.goto('/quotas')
      await page.getByRole('button', { name: 'Giao chỉ tiêu', exact: true }).click()
    },
  },
  {
    what: 'a quota with its paper',
    userName: 'tochuc',
    steps: async (page) => {
      await page.goto('/quotas')
      await page.getByRole('link', { name: 'Đảng bộ xã Bình An' }).click()
      await expect(page.getByRole('heading', { level: 1, name: /Đảng bộ xã Bình An/ })).toBeVisible()
    },
  },
  {
    what: 'an account',
    userName: 'quantri',
    steps: async (page) => {
      await page.goto('/accounts')
      await page.getByRole('link', { name: 'Chi ủy thôn 1 mẫu' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Chi ủy thôn 1 mẫu' })).toBeVisible()
    },
  },
]

for (const { what, userName, steps } of opened) {
  test(`${what} is without violations for axe, at 1366 and at 360 px`, async ({ product }) => {
    const page = await product.open(userName)
    await steps(page)
    await expectAccessible(page, what)
  })
}

test('the page to sign in is without violations for axe, at 1366 and at 360 px', async ({ product }) => {
  await expectAccessible(await product.visit('/sign-in'), 'the page to sign in')
})
