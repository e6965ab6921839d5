/** Small graphs with the labels, types and properties of graphs that many people try a tool with, in content of our own: films, a trade, and one without names. */

/** Labels, types and properties of Neo4j's graph of films. */
export const FILMS: readonly string[] = [
  `CREATE (harbour:Movie {title: 'Harbour Lights', released: 1998, tagline: 'Everybody waits for a ship'}),
    (signal:Movie {title: 'The Last Signal', released: 2004, tagline: 'Listen before you answer'}),
    (orchard:Movie {title: 'Orchard Street', released: 2011}),
    (mara:Person {name: 'Mara Lindqvist', born: 1961}), (tobias:Person {name: 'Tobias Okafor', born: 1974}),
    (yuki:Person {name: 'Yuki Arai', born: 1980}), (paul:Person {name: 'Paul Berger', born: 1955}), (ines:Person {name: 'Inês Prado'})
  CREATE (mara)-[:ACTED_IN {roles: ['Captain Hale']}]->(harbour), (tobias)-[:ACTED_IN {roles: ['Pilot', 'Narrator']}]->(harbour),
    (tobias)-[:ACTED_IN {roles: ['Operator']}]->(signal), (yuki)-[:ACTED_IN {roles: ['Ada']}]->(signal),
    (yuki)-[:ACTED_IN {roles: ['Nora']}]->(orchard), (paul)-[:DIRECTED]->(harbour), (paul)-[:DIRECTED]->(signal),
    (paul)-[:WROTE]->(signal), (mara)-[:DIRECTED]->(orchard), (mara)-[:PRODUCED]->(orchard), (ines)-[:FOLLOWS]->(yuki),
    (ines)-[:REVIEWED {summary: 'Slow, and worth it', rating: 85}]->(orchard)`,
];

/** Labels, types and properties of the Northwind trade: names with a prefix, jobs called `title`, orders without a name, dates as texts. */
export const TRADE: readonly string[] = [
  `UNWIND range(1, 12) AS i
  CREATE (:Product {productID: i, productName: ['Green Tea', 'Rye Bread', 'Sea Salt', 'Plum Jam', 'Goat Cheese', 'Olive Oil', 'Black Rice', 'Oat Milk', 'Dried Figs', 'Mustard', 'Smoked Trout', 'Honey'][i - 1],
    quantityPerUnit: '10 boxes', unitPrice: 4.5 * i, unitsInStock: 100 - i, discontinued: false})`,
  `UNWIND ['Beverages', 'Bakery', 'Condiments'] AS name WITH collect(name) AS names UNWIND range(1, 3) AS i
  CREATE (:Category {categoryID: i, categoryName: names[i - 1], description: 'All that is sold under ' + names[i - 1] + ', with its many kinds and sizes', picture: 'https://example.org/p' + i + '.jpg'})`,
  `UNWIND range(1, 10) AS i
  CREATE (:Customer {customerID: 'CUST' + i, companyName: ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse', 'Hazel', 'Ivy', 'Juniper'][i - 1] + ' Stores', contactName: 'Buyer ' + i,
    contactTitle: ['Owner', 'Sales Agent'][i % 2], address: i + ' Market Street', city: ['Lyon', 'Osaka', 'Graz'][i % 3], country: ['France', 'Japan', 'Austria'][i % 3], phone: '(1) 555-01' + i, fax: ''})`,
  `UNWIND range(1, 4) AS i
  CREATE (:Supplier {supplierID: i, companyName: ['Northern Mills', 'Coast Foods', 'Hill Dairy', 'Sunfield'][i - 1], contactName: 'Seller ' + i, contactTitle: 'Sales Manager', homePage: ''})`,
  `UNWIND range(1, 9) AS i
  CREATE (:Employee {employeeID: i, firstName: ['Ann', 'Ben', 'Chie', 'Dan', 'Eva', 'Finn', 'Gil', 'Hana', 'Ian'][i - 1], lastName: ['Moor', 'Vale', 'Sato', 'Hill', 'Lund', 'Reed', 'Stone', 'Mori', 'Wells'][i - 1],
    title: ['Sales Representative', 'Sales Manager'][toInteger(i = 2)], birthDate: '1960-01-0' + i + ' 00:00:00.000', notes: 'Joined the company after some years elsewhere.'})`,
  `UNWIND range(1, 30) AS i
  CREATE (:Order {orderID: toString(10247 + i), customerID: 'CUST' + (1 + i % 10), employeeID: toString(1 + i % 9), shipName: ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse', 'Hazel', 'Ivy', 'Juniper'][i % 10] + ' Stores',
    orderDate: '1996-0' + (7 + i % 3) + '-' + (10 + i % 18) + ' 00:00:00.000', freight: 1.5 * i, shipCity: ['Lyon', 'Osaka', 'Graz'][i % 3]})`,
  `MATCH (o:Order), (c:Customer) WHERE o.customerID = c.customerID CREATE (c)-[:PURCHASED]->(o)`,
  `MATCH (o:Order), (e:Employee) WHERE o.employeeID = toString(e.employeeID) CREATE (e)-[:SOLD]->(o)`,
  `MATCH (o:Order), (p:Product) WHERE toInteger(o.orderID) % 12 + 1 = p.productID OR toInteger(o.orderID) % 5 + 1 = p.productID
  CREATE (o)-[:ORDERS {quantity: 1 + p.productID, unitPrice: p.unitPrice, discount: 0.0}]->(p)`,
  `MATCH (p:Product), (c:Category) WHERE p.productID % 3 + 1 = c.categoryID CREATE (p)-[:PART_OF]->(c)`,
  `MATCH (p:Product), (s:Supplier) WHERE p.productID % 4 + 1 = s.supplierID CREATE (s)-[:SUPPLIES]->(p)`,
  `MATCH (e:Employee), (boss:Employee {employeeID: 2}) WHERE e <> boss CREATE (e)-[:REPORTS_TO]->(boss)`,
];

/** No names, hardly a property, and nodes without a label. */
export const BARE: readonly string[] = [
  "UNWIND range(1, 12) AS i CREATE (:Station)",
  "UNWIND range(1, 4) AS i CREATE (:Sensor {id: i, on: i % 2 = 0, curve: [0.1, 0.2, 0.3]})",
  "CREATE (), ()",
  "MATCH (a:Station), (b:Station) WHERE id(a) < id(b) AND (id(a) + id(b)) % 5 = 0 CREATE (a)-[:LINE]->(b)",
  "MATCH (s:Sensor), (a:Station) WHERE (s.id + id(a)) % 6 = 0 CREATE (s)-[:AT]->(a)",
  "MATCH (n), (a:Station) WHERE size(labels(n)) = 0 WITH n, collect(a)[0] AS a CREATE (n)-[:LINE]->(a)",
];
