;; The inner loops of tagging, parsing and training, eight 16-bit or four 32-bit numbers at a time.
;; `node tools/kernels.ts` makes kernels.wasm of this file; a test holds the two together.
;; All addresses and sizes in bytes unless a name says otherwise; rows are 16 bytes aligned, widths multiples of 32 numbers.
(module
  (import "env" "memory" (memory 1))

  ;; out := the sum of `count` rows of `n` 16-bit numbers whose addresses stand from `list` on, 64 numbers at a time and the last 32 alone;
  ;; sums that overflow stay at the end of the range.
  (func (export "sumRows") (param $list i32) (param $count i32) (param $out i32) (param $n i32)
    (local $end i32) (local $at i32) (local $row i32) (local $unit i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (local.set $end (i32.add (local.get $list) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $n (i32.shl (local.get $n) (i32.const 1)))
    (block $narrow
      (loop $wide
        (br_if $narrow (i32.gt_u (i32.add (local.get $unit) (i32.const 128)) (local.get $n)))
        (local.set $a (v128.const i64x2 0 0))
        (local.set $b (v128.const i64x2 0 0))
        (local.set $c (v128.const i64x2 0 0))
        (local.set $d (v128.const i64x2 0 0))
        (local.set $e (v128.const i64x2 0 0))
        (local.set $f (v128.const i64x2 0 0))
        (local.set $g (v128.const i64x2 0 0))
        (local.set $h (v128.const i64x2 0 0))
        (local.set $at (local.get $list))
        (block $summedWide
          (loop $rowsWide
            (br_if $summedWide (i32.ge_u (local.get $at) (local.get $end)))
            (local.set $row (i32.add (i32.load (local.get $at)) (local.get $unit)))
            (local.set $a (i16x8.add_sat_s (local.get $a) (v128.load (local.get $row))))
            (local.set $b (i16x8.add_sat_s (local.get $b) (v128.load offset=16 (local.get $row))))
            (local.set $c (i16x8.add_sat_s (local.get $c) (v128.load offset=32 (local.get $row))))
            (local.set $d (i16x8.add_sat_s (local.get $d) (v128.load offset=48 (local.get $row))))
            (local.set $e (i16x8.add_sat_s (local.get $e) (v128.load offset=64 (local.get $row))))
            (local.set $f (i16x8.add_sat_s (local.get $f) (v128.load offset=80 (local.get $row))))
            (local.set $g (i16x8.add_sat_s (local.get $g) (v128.load offset=96 (local.get $row))))
            (local.set $h (i16x8.add_sat_s (local.get $h) (v128.load offset=112 (local.get $row))))
            (local.set $at (i32.add (local.get $at) (i32.const 4)))
            (br $rowsWide)))
        (local.set $row (i32.add (local.get $out) (local.get $unit)))
        (v128.store (local.get $row) (local.get $a))
        (v128.store offset=16 (local.get $row) (local.get $b))
        (v128.store offset=32 (local.get $row) (local.get $c))
        (v128.store offset=48 (local.get $row) (local.get $d))
        (v128.store offset=64 (local.get $row) (local.get $e))
        (v128.store offset=80 (local.get $row) (local.get $f))
        (v128.store offset=96 (local.get $row) (local.get $g))
        (v128.store offset=112 (local.get $row) (local.get $h))
        (local.set $unit (i32.add (local.get $unit) (i32.const 128)))
        (br $wide)))
    (if (i32.lt_u (local.get $unit) (local.get $n))
      (then
        (local.set $a (v128.const i64x2 0 0))
        (local.set $b (v128.const i64x2 0 0))
        (local.set $c (v128.const i64x2 0 0))
        (local.set $d (v128.const i64x2 0 0))
        (local.set $at (local.get $list))
        (block $summedNarrow
          (loop $rowsNarrow
            (br_if $summedNarrow (i32.ge_u (local.get $at) (local.get $end)))
            (local.set $row (i32.add (i32.load (local.get $at)) (local.get $unit)))
            (local.set $a (i16x8.add_sat_s (local.get $a) (v128.load (local.get $row))))
            (local.set $b (i16x8.add_sat_s (local.get $b) (v128.load offset=16 (local.get $row))))
            (local.set $c (i16x8.add_sat_s (local.get $c) (v128.load offset=32 (local.get $row))))
            (local.set $d (i16x8.add_sat_s (local.get $d) (v128.load offset=48 (local.get $row))))
            (local.set $at (i32.add (local.get $at) (i32.const 4)))
            (br $rowsNarrow)))
        (local.set $row (i32.add (local.get $out) (local.get $unit)))
        (v128.store (local.get $row) (local.get $a))
        (v128.store offset=16 (local.get $row) (local.get $b))
        (v128.store offset=32 (local.get $row) (local.get $c))
        (v128.store offset=48 (local.get $row) (local.get $d))
        (local.set $unit (i32.add (local.get $unit) (i32.const 64))))))

  ;; Rows as a file has them, a byte each with the size in bits 3 to 6 and the sign in bit 7, to 16 bits: the low bytes of the
  ;; sixteen sizes stand at `sizes`, the high ones after them. `count` is a multiple of 16; `codes` may be the second half of `out`.
  (func (export "unpackRows") (param $codes i32) (param $sizes i32) (param $out i32) (param $count i32)
    (local $end i32) (local $low v128) (local $high v128)
    (local $code v128) (local $size v128) (local $sign v128) (local $lows v128) (local $highs v128)
    (local.set $end (i32.add (local.get $codes) (local.get $count)))
    (local.set $low (v128.load (local.get $sizes)))
    (local.set $high (v128.load offset=16 (local.get $sizes)))
    (loop $sixteen
      (local.set $code (v128.load (local.get $codes)))
      (local.set $size (v128.and (i8x16.shr_u (local.get $code) (i32.const 3)) (v128.const i8x16 15 15 15 15 15 15 15 15 15 15 15 15 15 15 15 15)))
      (local.set $sign (i8x16.shr_s (local.get $code) (i32.const 7)))
      (local.set $lows (i8x16.swizzle (local.get $low) (local.get $size)))
      (local.set $highs (i8x16.swizzle (local.get $high) (local.get $size)))
      (v128.store (local.get $out) (call $signed
        (i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23 (local.get $lows) (local.get $highs))
        (i16x8.extend_low_i8x16_s (local.get $sign))))
      (v128.store offset=16 (local.get $out) (call $signed
        (i8x16.shuffle 8 24 9 25 10 26 11 27 12 28 13 29 14 30 15 31 (local.get $lows) (local.get $highs))
        (i16x8.extend_high_i8x16_s (local.get $sign))))
      (local.set $codes (i32.add (local.get $codes) (i32.const 16)))
      (local.set $out (i32.add (local.get $out) (i32.const 32)))
      (br_if $sixteen (i32.lt_u (local.get $codes) (local.get $end)))))

  ;; Sizes with the sign that is all ones where they are negative.
  (func $signed (param $size v128) (param $sign v128) (result v128)
    (i16x8.sub (v128.xor (local.get $size) (local.get $sign)) (local.get $sign)))

  ;; entries := the table of `count` keys: a key's place, counted from 1, in the lower `bits` bits, and the key's own bits above;
  ;; where it stands is said by the key's lower bits (`mask` has as many). There are more entries than keys, all 0 before.
  (func (export "fillTable") (param $keys i32) (param $count i32) (param $entries i32) (param $mask i32) (param $bits i32)
    (local $place i32) (local $key i32) (local $slot i32)
    (loop $all
      (local.set $key (i32.load (local.get $keys)))
      (local.set $slot (i32.and (local.get $key) (local.get $mask)))
      (block $free
        (loop $taken
          (br_if $free (i32.eqz (i32.load (call $entryAt (local.get $entries) (local.get $slot)))))
          (local.set $slot (i32.and (i32.add (local.get $slot) (i32.const 1)) (local.get $mask)))
          (br $taken)))
      (local.set $place (i32.add (local.get $place) (i32.const 1)))
      (i32.store (call $entryAt (local.get $entries) (local.get $slot)) (i32.or
        (i32.shl (i32.shr_u (local.get $key) (local.get $bits)) (local.get $bits))
        (local.get $place)))
      (local.set $keys (i32.add (local.get $keys) (i32.const 4)))
      (br_if $all (i32.lt_u (local.get $place) (local.get $count)))))

  (func $entryAt (param $entries i32) (param $slot i32) (result i32)
    (i32.add (local.get $entries) (i32.shl (local.get $slot) (i32.const 2))))

  ;; Adds to the list that ends at `list` the addresses of the rows of `count` features, and gives its new end. Features are hashes, 0 for
  ;; none; `entries`, `mask` and `bits` as above; the row of place 1 stands `rowBytes` after `rows`.
  (func (export "listRows")
    (param $features i32) (param $count i32) (param $entries i32) (param $mask i32) (param $bits i32)
    (param $rows i32) (param $rowBytes i32) (param $list i32) (result i32)
    (local $end i32) (local $feature i32) (local $slot i32) (local $entry i32) (local $places i32)
    (local.set $end (i32.add (local.get $features) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $places (i32.sub (i32.shl (i32.const 1) (local.get $bits)) (i32.const 1)))
    (block $done
      (loop $all
        (br_if $done (i32.ge_u (local.get $features) (local.get $end)))
        (local.set $feature (i32.load (local.get $features)))
        (local.set $features (i32.add (local.get $features) (i32.const 4)))
        (br_if $all (i32.eqz (local.get $feature)))
        (local.set $slot (i32.and (local.get $feature) (local.get $mask)))
        (loop $next
          (local.set $entry (i32.load (call $entryAt (local.get $entries) (local.get $slot))))
          (br_if $all (i32.eqz (local.get $entry)))
          (local.set $slot (i32.and (i32.add (local.get $slot) (i32.const 1)) (local.get $mask)))
          (br_if $next (i32.shr_u (i32.xor (local.get $entry) (local.get $feature)) (local.get $bits))))
        (i32.store (local.get $list) (i32.add (local.get $rows)
          (i32.mul (i32.and (local.get $entry) (local.get $places)) (local.get $rowBytes))))
        (local.set $list (i32.add (local.get $list) (i32.const 4)))
        (br $all)))
    (local.get $list))

  ;; out[k] := the hash of the template k, 0 where one of its values is absent (the least number). A template is four numbers: its
  ;; own, times 0x9e3779b1, and where its values stand from `values` on, in bytes, -1 for no second or third. `hash.ts` in a loop.
  (func (export "hashFeatures") (param $templates i32) (param $count i32) (param $values i32) (param $out i32)
    (local $end i32) (local $hash i32) (local $mixed i32) (local $at i32) (local $value i32)
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $out) (local.get $end)))
        (local.set $hash (i32.const 0))
        (block $made
          (local.set $value (i32.load (i32.add (local.get $values) (i32.load offset=4 (local.get $templates)))))
          (br_if $made (i32.eq (local.get $value) (i32.const 0x80000000)))
          (local.set $mixed (i32.mul (i32.xor (local.get $value) (i32.load (local.get $templates))) (i32.const 0x85ebca6b)))
          (block $all
            (br_if $all (i32.lt_s (local.tee $at (i32.load offset=8 (local.get $templates))) (i32.const 0)))
            (local.set $value (i32.load (i32.add (local.get $values) (local.get $at))))
            (br_if $made (i32.eq (local.get $value) (i32.const 0x80000000)))
            (local.set $mixed (i32.mul (i32.xor (call $folded (local.get $mixed) (i32.const 15)) (local.get $value)) (i32.const 0xc2b2ae35)))
            (br_if $all (i32.lt_s (local.tee $at (i32.load offset=12 (local.get $templates))) (i32.const 0)))
            (local.set $value (i32.load (i32.add (local.get $values) (local.get $at))))
            (br_if $made (i32.eq (local.get $value) (i32.const 0x80000000)))
            (local.set $mixed (i32.mul (i32.xor (call $folded (local.get $mixed) (i32.const 14)) (local.get $value)) (i32.const 0x27d4eb2f))))
          (local.set $mixed (call $folded
            (i32.mul (call $folded (local.get $mixed) (i32.const 15)) (i32.const 0x2c1b3c6d))
            (i32.const 13)))
          (local.set $hash (select (local.get $mixed) (i32.const 1) (local.get $mixed))))
        (i32.store (local.get $out) (local.get $hash))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $templates (i32.add (local.get $templates) (i32.const 16)))
        (br $each))))

  ;; The number with its upper bits folded over the lower.
  (func $folded (param $hash i32) (param $by i32) (result i32)
    (i32.xor (local.get $hash) (i32.shr_u (local.get $hash) (local.get $by))))

  ;; out[k] := bias[k] + max(hidden, 0) · weights[k] for `count` classes; hidden and weights in 16 bits, the rest in 32-bit floats.
  (func (export "score")
    (param $hidden i32) (param $n i32) (param $weights i32) (param $bias i32) (param $out i32) (param $count i32)
    (local $end i32) (local $unit i32) (local $sum v128)
    (local.set $n (i32.shl (local.get $n) (i32.const 1)))
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 2))))
    (loop $classes
      (local.set $sum (v128.const i64x2 0 0))
      (local.set $unit (i32.const 0))
      (loop $units
        (local.set $sum (f32x4.add (local.get $sum) (f32x4.convert_i32x4_s (i32x4.add
          (i32x4.dot_i16x8_s
            (i16x8.max_s (v128.load (i32.add (local.get $hidden) (local.get $unit))) (v128.const i64x2 0 0))
            (v128.load (i32.add (local.get $weights) (local.get $unit))))
          (i32x4.dot_i16x8_s
            (i16x8.max_s (v128.load offset=16 (i32.add (local.get $hidden) (local.get $unit))) (v128.const i64x2 0 0))
            (v128.load offset=16 (i32.add (local.get $weights) (local.get $unit))))))))
        (local.set $unit (i32.add (local.get $unit) (i32.const 32)))
        (br_if $units (i32.lt_u (local.get $unit) (local.get $n))))
      (f32.store (local.get $out) (f32.add (f32.load (local.get $bias)) (call $across (local.get $sum))))
      (local.set $weights (i32.add (local.get $weights) (local.get $n)))
      (local.set $bias (i32.add (local.get $bias) (i32.const 4)))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (br_if $classes (i32.lt_u (local.get $out) (local.get $end)))))

  ;; out := the shares (softmax) of `count` scores, of which `one` is a log-odd of 1, four at a time: `out` has room for three more.
  ;; A score that is 80 or more behind the best has none. The exponential is that of Moshier's Cephes library in 32 bits.
  (func (export "shares") (param $scores i32) (param $count i32) (param $one f32) (param $out i32)
    (local $at i32) (local $lanes v128) (local $counted v128) (local $high v128) (local $by v128)
    (local $x v128) (local $n v128) (local $y v128) (local $sum v128)
    (local.set $counted (i32x4.splat (local.get $count)))
    (local.set $high (f32x4.splat (f32.const -inf)))
    (local.set $lanes (v128.const i32x4 0 1 2 3))
    (loop $best
      (local.set $high (f32x4.pmax (local.get $high)
        (v128.bitselect
          (v128.load (i32.add (local.get $scores) (i32.shl (local.get $at) (i32.const 2))))
          (f32x4.splat (f32.const -inf))
          (i32x4.lt_s (local.get $lanes) (local.get $counted)))))
      (local.set $lanes (i32x4.add (local.get $lanes) (i32x4.splat (i32.const 4))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $best (i32.lt_s (local.get $at) (local.get $count))))
    (local.set $high (f32x4.splat (f32.max
      (f32.max (f32x4.extract_lane 0 (local.get $high)) (f32x4.extract_lane 1 (local.get $high)))
      (f32.max (f32x4.extract_lane 2 (local.get $high)) (f32x4.extract_lane 3 (local.get $high))))))
    (local.set $by (f32x4.splat (f32.div (f32.const 1) (local.get $one))))
    (local.set $at (i32.const 0))
    (local.set $lanes (v128.const i32x4 0 1 2 3))
    (loop $powers
      (local.set $x (f32x4.mul (local.get $by) (f32x4.sub
        (v128.load (i32.add (local.get $scores) (i32.shl (local.get $at) (i32.const 2))))
        (local.get $high))))
      (local.set $counted (v128.and
        (f32x4.gt (local.get $x) (f32x4.splat (f32.const -80)))
        (i32x4.lt_s (local.get $lanes) (i32x4.splat (local.get $count)))))
      ;; x = n · ln 2 + the rest, ln 2 in two parts.
      (local.set $n (f32x4.nearest (f32x4.mul (local.get $x) (f32x4.splat (f32.const 1.44269504)))))
      (local.set $x (f32x4.sub (f32x4.sub (local.get $x)
        (f32x4.mul (local.get $n) (f32x4.splat (f32.const 0.693359375))))
        (f32x4.mul (local.get $n) (f32x4.splat (f32.const -2.12194440e-4)))))
      (local.set $y (f32x4.splat (f32.const 1.9875691500e-4)))
      (local.set $y (f32x4.add (f32x4.mul (local.get $y) (local.get $x)) (f32x4.splat (f32.const 1.3981999507e-3))))
      (local.set $y (f32x4.add (f32x4.mul (local.get $y) (local.get $x)) (f32x4.splat (f32.const 8.3334519073e-3))))
      (local.set $y (f32x4.add (f32x4.mul (local.get $y) (local.get $x)) (f32x4.splat (f32.const 4.1665795894e-2))))
      (local.set $y (f32x4.add (f32x4.mul (local.get $y) (local.get $x)) (f32x4.splat (f32.const 1.6666665459e-1))))
      (local.set $y (f32x4.add (f32x4.mul (local.get $y) (local.get $x)) (f32x4.splat (f32.const 5.0000001201e-1))))
      (local.set $y (f32x4.add
        (f32x4.add (f32x4.mul (f32x4.mul (local.get $y) (local.get $x)) (local.get $x)) (local.get $x))
        (f32x4.splat (f32.const 1))))
      (local.set $y (v128.and (local.get $counted) (f32x4.mul (local.get $y)
        (i32x4.shl (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $n)) (i32x4.splat (i32.const 127))) (i32.const 23)))))
      (v128.store (i32.add (local.get $out) (i32.shl (local.get $at) (i32.const 2))) (local.get $y))
      (local.set $sum (f32x4.add (local.get $sum) (local.get $y)))
      (local.set $lanes (i32x4.add (local.get $lanes) (i32x4.splat (i32.const 4))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $powers (i32.lt_s (local.get $at) (local.get $count))))
    (local.set $by (f32x4.splat (f32.div (f32.const 1) (call $across (local.get $sum)))))
    (local.set $at (i32.const 0))
    (loop $parts
      (v128.store (i32.add (local.get $out) (i32.shl (local.get $at) (i32.const 2)))
        (f32x4.mul (local.get $by) (v128.load (i32.add (local.get $out) (i32.shl (local.get $at) (i32.const 2))))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $parts (i32.lt_s (local.get $at) (local.get $count)))))

  (func $across (param $v v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $v)) (f32x4.extract_lane 1 (local.get $v)))
      (f32.add (f32x4.extract_lane 2 (local.get $v)) (f32x4.extract_lane 3 (local.get $v)))))

  ;; y += a · x, floats.
  (func $axpy (export "axpy") (param $y i32) (param $x i32) (param $a f32) (param $n i32)
    (local $by v128) (local $end i32)
    (local.set $by (f32x4.splat (local.get $a)))
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $n) (i32.const 2))))
    (loop $units
      (v128.store (local.get $y) (f32x4.add (v128.load (local.get $y))
        (f32x4.mul (local.get $by) (v128.load (local.get $x)))))
      (v128.store offset=16 (local.get $y) (f32x4.add (v128.load offset=16 (local.get $y))
        (f32x4.mul (local.get $by) (v128.load offset=16 (local.get $x)))))
      (local.set $y (i32.add (local.get $y) (i32.const 32)))
      (local.set $x (i32.add (local.get $x) (i32.const 32)))
      (br_if $units (i32.lt_u (local.get $x) (local.get $end)))))

  ;; y += the `size` floats of x times the rows of `weights`, 16 units at a time.
  (func (export "project") (param $x i32) (param $size i32) (param $weights i32) (param $y i32) (param $n i32)
    (local $end i32) (local $last i32) (local $at i32) (local $row i32) (local $by v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $size) (i32.const 2))))
    (local.set $n (i32.shl (local.get $n) (i32.const 2)))
    (local.set $last (i32.add (local.get $y) (local.get $n)))
    (loop $blocks
      (local.set $a (v128.load (local.get $y)))
      (local.set $b (v128.load offset=16 (local.get $y)))
      (local.set $c (v128.load offset=32 (local.get $y)))
      (local.set $d (v128.load offset=48 (local.get $y)))
      (local.set $at (local.get $x))
      (local.set $row (local.get $weights))
      (loop $axes
        (local.set $by (v128.load32_splat (local.get $at)))
        (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $by) (v128.load (local.get $row)))))
        (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $by) (v128.load offset=16 (local.get $row)))))
        (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $by) (v128.load offset=32 (local.get $row)))))
        (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $by) (v128.load offset=48 (local.get $row)))))
        (local.set $row (i32.add (local.get $row) (local.get $n)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $axes (i32.lt_u (local.get $at) (local.get $end))))
      (v128.store (local.get $y) (local.get $a))
      (v128.store offset=16 (local.get $y) (local.get $b))
      (v128.store offset=32 (local.get $y) (local.get $c))
      (v128.store offset=48 (local.get $y) (local.get $d))
      (local.set $y (i32.add (local.get $y) (i32.const 64)))
      (local.set $weights (i32.add (local.get $weights) (i32.const 64)))
      (br_if $blocks (i32.lt_u (local.get $y) (local.get $last)))))

  ;; out (16 bits) := scale times the `size` floats of x times the rows of `weights`, rounded, 16 units at a time.
  (func (export "projectRow") (param $x i32) (param $size i32) (param $weights i32) (param $out i32) (param $n i32) (param $scale f32)
    (local $end i32) (local $last i32) (local $at i32) (local $row i32) (local $by v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $size) (i32.const 2))))
    (local.set $last (i32.add (local.get $out) (i32.shl (local.get $n) (i32.const 1))))
    (local.set $n (i32.shl (local.get $n) (i32.const 2)))
    (loop $blocks
      (local.set $a (v128.const i64x2 0 0))
      (local.set $b (v128.const i64x2 0 0))
      (local.set $c (v128.const i64x2 0 0))
      (local.set $d (v128.const i64x2 0 0))
      (local.set $at (local.get $x))
      (local.set $row (local.get $weights))
      (loop $axes
        (local.set $by (v128.load32_splat (local.get $at)))
        (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $by) (v128.load (local.get $row)))))
        (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $by) (v128.load offset=16 (local.get $row)))))
        (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $by) (v128.load offset=32 (local.get $row)))))
        (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $by) (v128.load offset=48 (local.get $row)))))
        (local.set $row (i32.add (local.get $row) (local.get $n)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $axes (i32.lt_u (local.get $at) (local.get $end))))
      (local.set $by (f32x4.splat (local.get $scale)))
      (v128.store (local.get $out) (i16x8.narrow_i32x4_s
        (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $by) (local.get $a))))
        (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $by) (local.get $b))))))
      (v128.store offset=16 (local.get $out) (i16x8.narrow_i32x4_s
        (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $by) (local.get $c))))
        (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $by) (local.get $d))))))
      (local.set $out (i32.add (local.get $out) (i32.const 32)))
      (local.set $weights (i32.add (local.get $weights) (i32.const 64)))
      (br_if $blocks (i32.lt_u (local.get $out) (local.get $last)))))

  ;; Row k of `weights` += x[k] · y, for the `size` floats of x.
  (func (export "spread") (param $x i32) (param $size i32) (param $weights i32) (param $y i32) (param $n i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $size) (i32.const 2))))
    (loop $axes
      (call $axpy (local.get $weights) (local.get $y) (f32.load (local.get $x)) (local.get $n))
      (local.set $weights (i32.add (local.get $weights) (i32.shl (local.get $n) (i32.const 2))))
      (local.set $x (i32.add (local.get $x) (i32.const 4)))
      (br_if $axes (i32.lt_u (local.get $x) (local.get $end)))))

  ;; x · y, floats.
  (func (export "dot") (param $x i32) (param $y i32) (param $n i32) (result f32)
    (local $sum v128) (local $more v128) (local $end i32)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $n) (i32.const 2))))
    (loop $units
      (local.set $sum (f32x4.add (local.get $sum)
        (f32x4.mul (v128.load (local.get $x)) (v128.load (local.get $y)))))
      (local.set $more (f32x4.add (local.get $more)
        (f32x4.mul (v128.load offset=16 (local.get $x)) (v128.load offset=16 (local.get $y)))))
      (local.set $y (i32.add (local.get $y) (i32.const 32)))
      (local.set $x (i32.add (local.get $x) (i32.const 32)))
      (br_if $units (i32.lt_u (local.get $x) (local.get $end))))
    (call $across (f32x4.add (local.get $sum) (local.get $more))))

  ;; Adam's step on `n` parameters with moments `m` and `v`, β₁ = 0.9, β₂ = 0.999; sets the gradients to zero.
  (func (export "adam") (param $values i32) (param $gradients i32) (param $m i32) (param $v i32) (param $n i32) (param $rate f32)
    (local $end i32) (local $g v128) (local $mm v128) (local $vv v128)
    (local.set $end (i32.add (local.get $values) (i32.shl (local.get $n) (i32.const 2))))
    (loop $units
      (local.set $g (v128.load (local.get $gradients)))
      (v128.store (local.get $gradients) (v128.const i64x2 0 0))
      (local.set $mm (f32x4.add
        (f32x4.mul (f32x4.splat (f32.const 0.9)) (v128.load (local.get $m)))
        (f32x4.mul (f32x4.splat (f32.const 0.1)) (local.get $g))))
      (local.set $vv (f32x4.add
        (f32x4.mul (f32x4.splat (f32.const 0.999)) (v128.load (local.get $v)))
        (f32x4.mul (f32x4.splat (f32.const 0.001)) (f32x4.mul (local.get $g) (local.get $g)))))
      (v128.store (local.get $m) (local.get $mm))
      (v128.store (local.get $v) (local.get $vv))
      (v128.store (local.get $values) (f32x4.sub (v128.load (local.get $values))
        (f32x4.div
          (f32x4.mul (f32x4.splat (local.get $rate)) (local.get $mm))
          (f32x4.add (f32x4.sqrt (local.get $vv)) (f32x4.splat (f32.const 1e-8))))))
      (local.set $values (i32.add (local.get $values) (i32.const 16)))
      (local.set $gradients (i32.add (local.get $gradients) (i32.const 16)))
      (local.set $m (i32.add (local.get $m) (i32.const 16)))
      (local.set $v (i32.add (local.get $v) (i32.const 16)))
      (br_if $units (i32.lt_u (local.get $values) (local.get $end))))))
