/** Given names; with {@link familyNames} enough different accounts for a large company, numbers after that. */
export const givenNames: readonly string[] = (
  'alice,amir,anna,anton,aylin,bea,ben,bruno,carla,chen,clara,david,dina,elif,emil,emma,erik,eva,farid,fiona,' +
  'georg,greta,hana,hugo,ida,igor,ines,ivan,jana,jonas,julia,karim,kira,lars,lea,leo,lina,luca,maja,marco,' +
  'maria,max,mila,nadia,nils,nina,noah,olga,omar,oscar,paul,petra,pia,rafael,rosa,ruben,sara,sofia,stefan,' +
  'tara,theo,tina,tom,uma,vera,viktor,wanda,yara,yusuf,zoe'
).split(',');

export const familyNames: readonly string[] = (
  'adler,ahmed,bauer,becker,berg,bianchi,braun,brandt,costa,dahl,diaz,dubois,eriksen,evans,fischer,fontana,' +
  'garcia,gruber,haas,hansen,hofmann,horvat,huber,ivanov,jansen,jensen,keller,klein,koch,kowalski,kraus,' +
  "lang,larsen,leroy,lopez,maier,martin,meyer,moreau,moser,müller,nagy,neumann,novak,o'brien,olsen,pereira," +
  'peters,popescu,ricci,richter,romano,rossi,roth,sanders,schmid,schulz,silva,simon,smith,sommer,steiner,' +
  'svensson,szabo,tanaka,torres,vargas,vogel,wagner,walker,weber,weiss,winter,wolf,yilmaz,zimmer'
).split(',');
