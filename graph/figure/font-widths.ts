/** Advance widths of the fonts of figures. Written by scripts/font-widths.mjs; do not edit. */

/**
 * Blocks of neighbouring code points from `first` on, two characters for each: its width in 1/1000 em to the base of 36, or `--`
 * where it is not known.
 */
export const FONT_WIDTHS: readonly { readonly first: number; readonly regular: string; readonly bold: string }[] = [
  {
    first: 0x0020,
    regular:
      "787hbchyfwn3kc698c8cfbfw7g8y7gacfwfwfwfwfwfwfwfwfwfw7g7gfwfwfwc2ozhri2hkkafgefk8kl9f7lh7ekp7l4lpgtlphaf9fgkbgopugafqfw95ac95fwcc7tflh3dch3fo9kh3h67676eu76pzh6gth3h3bhdba1h6e4luepe6d2akfbakfw",
    bold: "787udbhyfwp2ku7e9f9ff2fw7x8w7tbjfwfwfwfwfwfwfwfwfwfw7t7xfwfwfwd9oyj8ihhukcfkf9k4l9at97igfjq7mllzh9lzi8fbg1l0i2qvimheg397bj97fwbfa5gnhkechkglarhki28b8ah88ar3i2hdhkhkcfdyc2i2fvnsg2fvdpayfbayfw",
  },
  {
    first: 0x00a0,
    regular:
      "787hfwfwfwfwfbe9g4n49xe5fw8yn4dwbwfw9q9q7thbi77g699qage5kplflpc2hrhrhrhrhrhrohhkfgfgfgfg9f9f9f9fkal4lplplplplpfwlpkbkbkbkbfqgthjflflflflflflo0dcfofofofo76767676gth6gtgtgtgtgtfwgth6h6h6h6e6h3e6hrflhrflhrflhkdchkdchkdchkdckah3kah5fgfofgfofgfofgfofgfok8h3k8h3k8h3k8h3klh6klh69f769f769f769f769f76h0ec7l76h7eueuek76ek76ek76ek7gek76l4h6l4h6l4h6j4l4h6lpgtlpgtlpgtpsqahabhhabhhabhf9dbf9dbf9dbf9dbfga1fga1fga1kbh6kbh6kbh6kbh6kbh6kbh6pulufqe6fqfwd2fwd2fwd292h3kah3h3hnh0hkhkdzkamih3h3gsfgkjgcgdbik8fupy9o9fh7eu76f2sml4h6lqlsh4tvnhj1h3haf9dbfw9xa1g0a1fgloiqlqkbg0f2fwd2g8g8dudufug8dmcvgb9cffec7hzwxcu5m5lqecspsaochrfl9f76lpgtkbh6kbh6kbh6kbh6kbh6fohrflhrfloho0k8h3k8h3h7eulpgtlpgtg8du76zwxcu5k8h3q2idl4h6hsfloho0lpgthrflhrflfgfofgfo9f769f76lpgtlpgthabhhabhkbh6kbh6f9dbfga1fzdsklh6klnzingkfwd2hrflfgfolpgtlpgtlpgtlpgtfqe6alkpas76r0r0hrhkdcekfgdbd2cgc4i2kbgxfgfo7l76lbh3habhfqe6",
    bold: "787yfwfwfsfwfbdighn4alh2fw8wn4dwbsfwajaka5i5i07t7bakaqh2n2oanhd9j8j8j8j8j8j8qghufkfkfkfkatatatatkcmdlzlzlzlzlzfwlzl0l0l0l0hehgjkgngngngngngnphecglglglgl8b8b8b8bhfi2hdhdhdhdhdfwh7i2i2i2i2fvhkfvj8gnj8gnj8gnhuechuechuechueckchkkchxfkglfkglfkglfkgffkglk4hkk4hkk4hkk4hkl9i2lai9at8bat8bat8bat8bat8bk2gy978aich8h8fj8afj8afj8afja9fp8hmdi2mdi2mdi2ljmli2lzhdlzhdlzhdr1r6i8cfi8cfi8cffbdyfbdyfbdyfbdyg1c2g1c2g1c2l0i2l0i2l0i2l0i2l0i2l0i2qvnyhefvheg3dpg3dpg3dpanholzhqhoijhohuhrehkcnxhqhohcfkmpi0ivedk6i2rfb9axighc96h3srmli2lzmtixvbptkrhoiffcdvg3bmc1h6c1g3oll1lvl0hlh7g1dpgfgfg6g5fug2ffdthd83fbec7uzzy1v9owo6gyvsv2qqj8gnat8blzhdl0i2l0i2l0i2l0i2l0i2glj8gnj8gnqgphk4hok4hkich8lzhdlzhdgfg58azzy1v9k4hkt4ismdi2j7gnqgphlzh7j8gnj8gnfkglfkglat8bat8blzhdlzhdi8cfi8cfl0i2l0i2fbdyg1c2hhe2l9i2l5o6l5hdg3dkj8gnfkgllzhdlzhdlzhdlzhdhefvc3lgcj8aqtqtjbhre8fpg9dtdkdidmihl0ikflgg988llohoifcfhgg0",
  },
  {
    first: 0x0370,
    regular:
      "cbaei8i64n4nlchv----6sdcdcdc7g7l--------6ii0jo7gk0p5ej--ov--lond98hri2dvhrfgfwkllp9fh7gxp7l4hclpkbgt--fwfgfqnfgamtjx9ffqhbd2gw98gmhbh1ecgcd2csgwgi98euefheecdmgti5godjh2dmgmk5giktm798gmgtgmm7h7hthbggmaggk5nueul7gthkdce5eddrfggheh----------------------------ixgodc76lqdrdqgth3hkp7k6gthkhkhk",
    bold: "dgboljj87171mvk0----80e6ece67y97--------82lym47tlsrhht--qy--owq1b5j8ihepinfkg3l9lzaticikq8mdhelzkzh9--g3g1hep4imogl1athei8e2hvb5hpi8hjfngxe0dhhvh2b5h8fyiofnelhdkoh6e9i7f5hpmmhan4o3b5hphdhpobici9kci5pni5mms5h9lyhchueafdf8dxfbgie0----------------------------ich6ec8alzeke8hghkhuq7muhbhuhuhu",
  },
  {
    first: 0x0400,
    regular:
      "fgfgjwe5hrf97w7w7ls2sjjvhdl0h4kbhqh2i2e5k9fgp5g1l0l0hdjep7knl5kdgthsfgh4mpgckkipsrsij1nlgvhzrrhqfgglfoc6gvfbl3dkh9h9ergblch2gigugwdpcxe5khe7h0gdouoxhbl3f5dqm7g1fbfbh7c6dpd0767676nvoqh9erh9e5gupjlxirhmpmkmizfwptlok9hsrcnlgbdmmcl5lqgthnechnecxwufmtibsip4pjlxhvdogx00000000000000ltibh3gih1h3esc4eqc2i3etp4m4g1dkimfhhdephdeuj9hbkzi9mnkitcnzlnhuhkdcfgd7fqe4fqe4hjfcnyk4jjh9jegujeh6nlihnlih9fp5l3jcfkjzgbkbh9l0iejeh1phkz9fhrflhrfloho0fgfokjfokjfop5l3g1dkg8dul0h9l0h9lpgtlqgtlqgthzdqh4e5h4e5h4e6ipgdeqc1nll3eqc2hkfagaep",
    bold: "flfll9fni3f78z9797sqtjlmj0lzhxlaj8i1iefnlkflrpghlzlzj9kdq7lelll6hbhxg1hxp2ijlkjztntukypkhxi8s9ixgkhcgkd7hpg8o2ebiqiqh4hbn9i8h9i2hneje1fvmig1i2hpqhqiinnqgfeknngtg8g8i5dcejdu8k8b8aoxpqi5h4iqfvi2qholipiiqembkahsrxp2mchbttoghkffohnelzh7jxgtjxgtzzwon3j1u8qmqkolitekgx00000000000000pgmahqh2hghlg2e8fjdnkegqslq0ghebl0iailh7j9hfkdjbndknn6l2v9oplli8huecg3fahefyhefyknhmpulzmck6kfibkfi2qcjoqcjoatrso2l4i5nak7l9ienukokfi8sspqatj8gnj8gnqgphfkglmpglmpglrso2ghebgfg5lziqlziqlzhdlzhdlzhdi4ekhxfvhxfvhxfvk0hpfldapknqfjdnkahximg2",
  },
  {
    first: 0x05be,
    regular:
      "an00fn00007q0000aj00----------------hggmbrfehm788ziai578eueleqiuj378ati8g6hbgye0f5geeukaj7----------e5e5e5apgr",
    bold: "an00fn0000990000bp00----------------iyhsdbg6is8ea5jgj48eg0fdfwk0k68ebzjeh6iri4fbgxi6g0mdjy----------gsgsgsbahc",
  },
  {
    first: 0x060c,
    regular:
      "5w8cnqi000000000000000000000005w----9wbtdmc57171d071dm71ffczgdgdihiiihd6d6auauncncq2q2jijicdcdh5h5ekekek5ugqeagmbmd2c7bld0dmek0000000000000000000000000000000000000000008q8sbhdaboamcdc4c4c1b5664hb4ffea007171713j71d0d0e6gdgdffgdgdgdgdgdiiihihiiiiiiiid6d6d6d6d6d6d6d6d6auauauauauauauauauncncncq2q2jicdgqgqgqgqgqgqeaeah5ruh5gmgmgmhbhbhbhbhbhbbmbmbmbmc7c7d5c7d5fxiickbebebtd0d0d0d0d0d0d0d0ekmuekd0ekekeqe96rck",
    bold: "798cnqig000000000000000000000079----cybtelck8080dk80dn80ffe3gdgdj7j7j7dhdhazazo4o4s8s8lylycucuhihielelel5uhaeigubzdgcec0dkdnel0000000000000000000000000000000000000000009y9jcle3cib6d8dhdhcod36y6mb4ffei008080803w80dkeveugdgdffgdgdgdgdgdj7j7j7j7j7j7j7dhdhdhdhdhdhdhdhdhazazazazazazazazazo4o4o4s8s8lyd7hahahahahahaeieihiruhiguguguhihihihihihibzbzbzbzcecedcdcdchmj7cybpbpcjdkdtdkdndkdkdweleln5eldkelelemem82cy",
  },
  {
    first: 0x2010,
    regular:
      "8y8yfwdwrsrsfbbf4v4v6y4v9z9zbk9ze8e8aga8dwewlz7ggogo00000000004mwpzz6gbcg86gc8gqb38m8mn9dvccdwgxgxaev28y3m",
    bold: "8w8wg1dwrsrsfbbf61617y61cdcde9cde9efagagdwfznr7tgogo00000000004mzkzz8fekkpbqhvo0bca5a5nmfud9dwgxgxbsv38w3m",
  },
  {
    first: 0x20a0,
    regular: "fwfwfwfwfwpzfwlkn5imm7h5fwfwfwqyfwfwk8gwf9hkh9k6f6fwfwlpmig6lffw",
    bold: "fwgxfwfwfwr3fwoqphkipjhxfwfwfws2gyfwkei2fwhpjckbfxfwfwmkoagolxfw",
  },
  {
    first: 0x2100,
    regular:
      "juifhkrnfxmtnxgchloag4tekellh6h3knfjn5egnmlmscn4n8i7lpo8nljuh8gkmimglhguhiexjxlbga98h7hrnaioh7cugrmwefw3dcgxeqagcq76q0zzllf3fcllh8k3ekekfqkag3dv9j9jj3kci7kec5",
    bold: "mdmohkrxgpm3ozi0ifprg4tekelli9i9knfjn5egq2lmskn4n8i7lpo8nljuikgmljlhlhi2higfl1l3gab5icj8naioh7cugrmwf9w3dcgof1b4dl8bq0zzllf3fcllh8k4fjfjhekag3dv9j9jjpkui7lqdl",
  },
];
