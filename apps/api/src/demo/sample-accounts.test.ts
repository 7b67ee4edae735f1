import { expect, it } from 'vitest'
import { NewPassword, UserName } from '@ket-nap/domain/accounts/schema'
import { accountsTable, sampleAccounts, samplePassword } from './sample-accounts.ts'

it('has sample accounts that the product itself would accept', () => {
  for (const { userName } of sampleAccounts) expect(UserName.parse(userName)).toBe(userName)
  expect(NewPassword.parse(samplePassword)).toBe(samplePassword)
})

it('prints every account with the password and what it is for, in columns', () => {
  const [title, head, ...lines] = accountsTable().split('\n')
  expect(title).toContain('giả định')
  expect(lines).toHaveLength(sampleAccounts.length)
  const column = head?.indexOf('Mật khẩu') ?? -1
  expect(lines.every((line) => line.indexOf(samplePassword) === column)).toBe(true)
})
