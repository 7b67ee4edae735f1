import { useEffect, useState } from 'react'

/** A text once it has not changed for a while: the server is not asked at every key. */
export const useSettled = (text: string, milliseconds = 400): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds)
    return () => clearTimeout(timer)
  }, [text, milliseconds])
  return settled
}
