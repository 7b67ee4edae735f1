import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { DayInput } from './day-input.tsx'

const Trial = ({ partial = false, start = '' }: { readonly partial?: boolean; readonly start?: string }) => {
  const [value, setValue] = useState(start)
  return (
    <>
      <DayInput label="Ngày sinh" value={value} onChange={setValue} partial={partial} />
      <output>{value}</output>
    </>
  )
}

const type = async (text: string) => {
  const user = userEvent.setup()
  await user.clear(screen.getByRole('textbox', { name: 'Ngày sinh' }))
  await user.type(screen.getByRole('textbox', { name: 'Ngày sinh' }), text)
  await user.tab()
}

describe('a day that is typed', () => {
  it.each([
    ['1/5/1990', '1990-05-01', '01/05/1990'],
    ['03.04.1990', '1990-04-03', '03/04/1990'],
    ['29-2-2024', '2024-02-29', '29/02/2024'],
  ])('%s is the day first, then the month', async (typed, value, shown) => {
    render(<Trial />)
    await type(typed)
    expect(screen.getByRole('status')).toHaveTextContent(value)
    expect(screen.getByRole('textbox')).toHaveValue(shown)
    expect(screen.getByRole('textbox')).not.toBeInvalid()
  })

  it.each([
    ['31/02/1990', 'Không có ngày này trong tháng. Hãy kiểm tra lại.'],
    ['1/5/90', 'Hãy ghi năm đủ bốn chữ số, ví dụ 1990.'],
    ['hôm qua', 'Không đọc được ngày. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 23/02/2023.'],
    ['1990', 'Cần đủ ngày, tháng, năm, ví dụ 23/02/2023.'],
  ])('%s stays as typed and says why it cannot be', async (typed, sentence) => {
    render(<Trial />)
    await type(typed)
    expect(screen.getByRole('textbox')).toHaveValue(typed)
    expect(screen.getByRole('textbox')).toBeInvalid()
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription(new RegExp(sentence.replaceAll('.', '\\.')))
  })

  it('may be a year or a month where that is all one knows', async () => {
    render(<Trial partial />)
    await type('1990')
    expect(screen.getByRole('status')).toHaveTextContent('1990')
    await type('6/1990')
    expect(screen.getByRole('status')).toHaveTextContent('1990-06')
    expect(screen.getByRole('textbox')).toHaveValue('06/1990')
  })

  it('shows a stored day the Vietnamese way and can be emptied', async () => {
    render(<Trial start="2023-02-23" />)
    expect(screen.getByRole('textbox')).toHaveValue('23/02/2023')
    await userEvent.setup().clear(screen.getByRole('textbox'))
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })
})
