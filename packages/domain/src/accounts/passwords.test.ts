import { describe, expect, it } from 'vitest'
import { findWeakness } from './passwords.ts'

const owner = { userName: 'van.thu', displayName: 'Nguyễn Thị Thử' }

describe('a weak password', () => {
  it.each([
    ['matkhau123', 'common'],
    ['Mật khẩu 2023!', 'common'],
    ['PASSWORD2024', 'common'],
    ['qwertyuiop', 'common'],
    ['123anhyeuem456', 'common'],
    ['kếtnạpđảngviên1', 'common'],
    ['0905123456', 'digits_only'],
    ['23/02/2023 01', 'digits_only'],
    ['aaaaaaaaaaaa', 'repetitive'],
    ['ababababab', 'repetitive'],
    ['!!!!!!!!!!!!', 'repetitive'],
    ['matkhaumatkhau', 'repetitive'],
    ['van.thu.2023', 'like_name'],
    ['VĂN-THƯ@12345', 'like_name'],
    ['NguyenThiThu99', 'like_name'],
    ['vanthuvanthu1', 'like_name'],
  ])('%s is refused as %s', (password, weakness) => {
    expect(findWeakness(password, owner)).toBe(weakness)
  })

  it.each(['ruộng lúa chín vàng', 'cà phê buổi sáng 7', 'Tq9#mLx2!vRp', '🌾🌾🌾 mùa gặt năm nay', 'bài ca thống nhất'])(
    '%s is accepted',
    (password) => {
      expect(findWeakness(password, owner)).toBeNull()
    },
  )

  it('is judged by its owner: the name of somebody else is no matter', () => {
    expect(findWeakness('levanban2023', owner)).toBeNull()
    expect(findWeakness('levanban2023', { userName: 'canbo', displayName: 'Lê Văn Bản' })).toBe('like_name')
  })
})
