package io.substatus.internal.guard.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.internal.address.AddressRange;
import io.substatus.internal.webconfig.IpSecurity;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AddressListTest {

    private static final int LISTS = 400;
    private static final int ADDRESSES = 200;

    static IntStream seeds() {
        return IntStream.range(0, LISTS);
    }

    /** Entries that often cover each other, at the edges of the address space too. */
    @ParameterizedTest
    @MethodSource("seeds")
    void findsWhatSearchingFromTheTopFinds(int seed) throws UnknownHostException {
        Random random = new Random(seed);
        List<IpSecurity.Entry> entries = new ArrayList<>();
        for (int count = random.nextInt(60); count > 0; count--) {
            entries.add(entry(random));
        }
        AddressList list = AddressList.of(entries);

        for (int i = 0; i < ADDRESSES; i++) {
            boolean ipv6 = random.nextBoolean();
            byte[] address = address(random, ipv6);
            assertThat(list.find(client(address)))
                    .as(() -> text(address) + " in " + entries)
                    .isEqualTo(fromTheTop(entries, address));
        }
    }

    /** So many that jumps are used. */
    @Test
    void findsAmongManyEntriesWhatSearchingFromTheTopFinds() throws UnknownHostException {
        Random random = new Random(4);
        List<IpSecurity.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            byte[] address = new byte[random.nextInt(4) == 0 ? 16 : 4];
            random.nextBytes(address);
            int bits = 8 * address.length;
            entries.add(entry(address, String.valueOf(bits - random.nextInt(bits - 8))));
        }
        AddressList list = AddressList.of(entries);

        for (int i = 0; i < 2_000; i++) {
            byte[] address = near(random, entries.get(random.nextInt(entries.size())));
            assertThat(list.find(client(address))).isEqualTo(fromTheTop(entries, address));
        }
    }

    @Test
    void everyIpv6RangeLeavesIpv4Alone() throws UnknownHostException {
        AddressList list = AddressList.of(List.of(entry("::", "0"), entry("0.0.0.0", "0")));

        assertThat(list.find(client(new byte[] {1, 2, 3, 4}))).isEqualTo(1);
        assertThat(list.find(client(new byte[16]))).isZero();
    }

    @Test
    void entriesWithoutAddressFitNobody() throws UnknownHostException {
        AddressList list = AddressList.of(List.of(new IpSecurity.Entry("", AddressRange.WHOLE, "example.com", true)));

        assertThat(list.find(client(new byte[4]))).isEqualTo(PrefixIndex.NONE);
    }

    private static int fromTheTop(List<IpSecurity.Entry> entries, byte[] address) throws UnknownHostException {
        for (int i = 0; i < entries.size(); i++) {
            byte[] listed = InetAddress.getByName(entries.get(i).ipAddress()).getAddress();
            if (listed.length == address.length && fits(listed, address, mask(entries.get(i), listed.length))) {
                return i;
            }
        }
        return PrefixIndex.NONE;
    }

    private static boolean fits(byte[] listed, byte[] address, byte[] mask) {
        for (int i = 0; i < listed.length; i++) {
            if (((listed[i] ^ address[i]) & mask[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] mask(IpSecurity.Entry entry, int length) throws UnknownHostException {
        if (entry.subnetMask().matches("[.:].*|.*[.:].*")) {
            return InetAddress.getByName(entry.subnetMask()).getAddress();
        }
        byte[] mask = new byte[length];
        for (int bit = 0; bit < Integer.parseInt(entry.subnetMask()); bit++) {
            mask[bit / 8] |= (byte) (0x80 >> bit % 8);
        }
        return mask;
    }

    private static IpSecurity.Entry entry(Random random) {
        byte[] address = address(random, random.nextBoolean());
        int bits = 8 * address.length;
        if (random.nextInt(4) == 0) {
            return entry(address, text(address(random, bits > 32)));
        }
        return entry(
                address, String.valueOf(random.nextBoolean() ? bits - random.nextInt(9) : random.nextInt(bits + 1)));
    }

    private static IpSecurity.Entry entry(byte[] address, String mask) {
        return entry(text(address), mask);
    }

    private static IpSecurity.Entry entry(String address, String mask) {
        return new IpSecurity.Entry(address, mask, "", true);
    }

    /** Few different bits, so that ranges meet; not in the mapped form. */
    private static byte[] address(Random random, boolean ipv6) {
        byte[] address = new byte[ipv6 ? 16 : 4];
        int kind = random.nextInt(3);
        for (int i = 0; i < address.length; i++) {
            address[i] = (byte) (kind == 0 ? 0 : 0xFF);
        }
        if (kind > 0) {
            address[0] = (byte) (kind == 1 ? 0xFF : 0x20);
            address[1] = (byte) random.nextInt(4);
        }
        address[address.length - 1] = (byte) random.nextInt();
        address[random.nextInt(address.length)] ^= (byte) (1 << random.nextInt(8));
        return address;
    }

    private static byte[] near(Random random, IpSecurity.Entry entry) throws UnknownHostException {
        byte[] address = InetAddress.getByName(entry.ipAddress()).getAddress();
        address[random.nextInt(address.length)] ^= (byte) random.nextInt();
        return address;
    }

    private static String text(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Client client(byte[] address) {
        Client client = new Client();
        ByteBuffer bits = ByteBuffer.wrap(address);
        if (address.length == 4) {
            client.set(0, 0xFFFF_0000_0000L | (bits.getInt() & 0xFFFF_FFFFL), false);
        } else {
            client.set(bits.getLong(), bits.getLong(), true);
        }
        return client;
    }
}
