import { ApiError } from '../lib/api-error.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/layout.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Failure } from '../ui/states.tsx'

const reload = () => window.location.reload()

/** A page that broke, or whose file is gone because a newer version was installed while it was open. */
export const PageFault = ({ error }: { readonly error: unknown }) => (
  <Page>
    <PageHeader title="Trang gặp lỗi" />
    {error instanceof ApiError ? (
      <Failure error={error} onRetry={reload} />
    ) : (
      <Notice
        tone="error"
        title="Không hiển thị được trang này"
        actions={<Button onClick={reload}>Tải lại trang</Button>}
      >
        <p>Có thể chương trình vừa được nâng cấp. Hãy tải lại trang; nếu vẫn vậy, hãy báo người quản trị.</p>
      </Notice>
    )}
  </Page>
)
