// The mark of the product: a retort, its neck drawn out and down, with what has been distilled.
export function RetortMark({ size = 24 }: { readonly size?: number }): React.ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M8.2 3.2h3.2M9.800 3.200v2.300" />
      <path d="M9.800 5.500c3 0 4.600 1.500 6 3.600L22 18.900" />
      <path d="M20.500 20.400 15.500 13A6.900 6.900 0 1 1 9.800 5.500" />
      <path d="M2.300 13.800c2.300-1.500 4.200 1 6.800.3 2.200-.7 4-1.400 6.500-.5" />
    </svg>
  )
}
