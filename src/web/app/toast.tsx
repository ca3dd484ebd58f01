// Short messages at the foot of the window, said to screen readers too; nothing else moves.
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react'

interface Toast {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

const ToastContext = createContext<((toast: Toast) => void) | null>(null)
const LASTS = 6000

export function ToastProvider({ children }: { readonly children: React.ReactNode }): React.ReactNode {
  const [toast, setToast] = useState<Toast | null>(null)
  const show = useCallback((shown: Toast) => setToast(shown), [])
  useEffect(() => {
    if (toast === null) return
    const timer = setTimeout(() => setToast(null), LASTS)
    return () => clearTimeout(timer)
  }, [toast])
  const value = useMemo(() => show, [show])
  return (
    <ToastContext value={value}>
      {children}
      <div role="status" aria-live="polite">
        {toast !== null && (
          <div className="toast">
            <span>{toast.text}</span>
            {toast.action !== undefined && (
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  toast.action?.run()
                  setToast(null)
                }}
              >
                {toast.action.label}
              </button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  )
}

/** Shows a message for a few seconds. */
export function useToast(): (toast: Toast) => void {
  const show = use(ToastContext)
  if (show === null) throw new TypeError('useToast outside of ToastProvider')
  return show
}
