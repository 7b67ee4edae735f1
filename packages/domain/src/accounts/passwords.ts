import { fold } from '../vietnamese/fold.ts'

/** Why a password is refused although it is long enough. */
export type PasswordWeakness = 'common' | 'like_name' | 'digits_only' | 'repetitive'

export interface PasswordOwner {
  readonly userName: string
  readonly displayName: string
}

/** What stands at the top of every list of stolen passwords, and what people here choose first. Folded, without spaces. */
const commonWords: ReadonlySet<string> = new Set(
  [
    'password passw0rd pass admin administrator adminadmin root user guest test testtest welcome letmein login master',
    'secret changeme default qwerty qwertyuiop qwertyuio asdfgh asdfghjkl zxcvbnm qazwsx qazwsxedc iloveyou sunshine',
    'princess football monkey dragon superman abc abcd abcdef abcdefgh abcdefghij abcdefghijk aaa google facebook zalo',
    'matkhau matkhaumoi matkhaumanh matkhaula matkhaucuatoi matma mkmoi dangnhap quantri quantrivien nguoidung taikhoan',
    'anhyeuem emyeuanh yeuem yeuanh toiyeuvietnam vietnam hanoi saigon quangngai binhson danang hochiminh hochiminhmuonnam',
    'chucmungnammoi xinchao khongbiet khongcogi khongcomatkhau giadinh congtrinh conyeu meyeu bame bomeyeu hanhphuc',
    'dangvien dangcongsan dangcongsanvietnam chibo chiuy danguy huyenuy tinhuy bantochuc bancongtac ketnap ketnapdang',
    'ketnapdangvien banbithu bithu vanphonghuyenuy doanthanhnien docloptudohanhphuc doclaptudohanhphuc',
  ].flatMap((line) => line.split(' ')),
)

/** Letters and digits only, without diacritics or capitals: `Mật Khẩu@2023` → `matkhau2023`. */
const squeeze = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '')

const withoutDigitsAround = (text: string): string => text.replace(/^\d+|\d+$/g, '')

/** What is left of the password beside a name is less than four letters: digits and signs around it do not help. */
const isMostly = (squeezed: string, name: string): boolean => {
  if (name.length < 3 || !squeezed.includes(name)) return false
  return squeezed.replaceAll(name, '').replace(/\d/g, '').length < 4
}

const isRepetitive = (squeezed: string): boolean => {
  if (new Set(squeezed).size <= 3) return true
  const half = squeezed.slice(0, Math.ceil(squeezed.length / 2))
  return squeezed === half + half && commonWords.has(withoutDigitsAround(half))
}

/** The reason to refuse a password, or null. Length is the contract's matter; everything else helps less than length. */
export const findWeakness = (password: string, owner: PasswordOwner): PasswordWeakness | null => {
  const squeezed = squeeze(password)
  if (/^\d*$/.test(squeezed) && fold(password).replace(/[\s\d./,-]/g, '') === '') return 'digits_only'
  if (new Set(password).size <= 3 || (squeezed.length >= 6 && isRepetitive(squeezed))) return 'repetitive'
  if (commonWords.has(squeezed) || commonWords.has(withoutDigitsAround(squeezed))) return 'common'
  const names = [owner.userName, ...owner.userName.split(/[._-]/), owner.displayName].map(squeeze)
  return names.some((name) => isMostly(squeezed, name)) ? 'like_name' : null
}
