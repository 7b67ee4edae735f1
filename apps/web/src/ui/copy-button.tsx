import { useAnnounce } from './announcer.tsx'
import { Button } from './button.tsx'

/** `navigator.clipboard` is missing on plain http; selecting a text field and the old command work there. */
const copyTheOldWay = (text: string): boolean => {
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  return done
}

const copy = async (text: string): Promise<boolean> => {
  if (!('clipboard' in navigator)) return copyTheOldWay(text)
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyTheOldWay(text)
  }
}

export interface CopyButtonProps {
  readonly text: string
  readonly label: string
}

export const CopyButton = ({ text, label }: CopyButtonProps) => {
  const say = useAnnounce()
  const onClick = () =>
    void copy(text).then((done) => say(done ? 'Đã chép.' : 'Trình duyệt không cho chép. Hãy bôi đen rồi nhấn Ctrl+C.'))
  return <Button onClick={onClick}>{label}</Button>
}
