// Writes a ZIP archive without compression, so that a library is handed exactly the parts that were checked.
import { crc32 } from 'node:zlib'

/** An archive of stored (uncompressed) entries in the given order. */
export function writeZip(files: Iterable<readonly [name: string, bytes: Uint8Array]>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  let count = 0
  for (const [name, bytes] of files) {
    const encoded = Buffer.from(name, 'utf8')
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0) // version needed
    fields.writeUInt16LE(0x800, 2) // names are UTF-8
    fields.writeUInt16LE(0x21, 8) // 1 January 1980
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(bytes.length, 14)
    fields.writeUInt32LE(bytes.length, 18)
    fields.writeUInt16LE(encoded.length, 22)
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), fields, encoded, Buffer.from(bytes))
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, central, encoded)
    offset += 30 + encoded.length + bytes.length
    count++
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, listed, end])
}
